import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { EdgeProblem } from './problems.ts'

// Teams and Microsoft 365 (learn.microsoft.com, tab requirements) and the Zoom web client may frame the tab.
const frames = [
  "'self'",
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://zoom.us',
  'https://*.zoom.us',
]

// The list of hosts that the Teams library believes; it falls back to its own when this is out of reach.
const teamsHosts = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json'

/**
 * The security headers of every answer. `publicUrl` names the host for the WebSocket, which `'self'` does not cover in every webview.
 * `teamsOrigins` may frame the tab, besides Teams and Zoom.
 */
export function securityHeaders(publicUrl: string | null, teamsOrigins: readonly string[]): RequestHandler {
  const socket = publicUrl ? [publicUrl.replace(/^http/, 'ws').replace(/\/$/, '')] : []
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        // Fluent UI writes its style rules at run time.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'connect-src': ["'self'", ...socket, teamsHosts],
        'font-src': ["'self'", 'data:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': [...frames, ...teamsOrigins],
      },
    },
    // Frames are governed by frame-ancestors; X-Frame-Options would forbid Teams.
    frameguard: false,
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
  })
}

/** What changes something is taken from our own pages only. */
export const ownPagesOnly: RequestHandler = (request, _response, next) => {
  const site = request.headers['sec-fetch-site']
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  if (!isReading && (site === 'cross-site' || site === 'same-site')) return next(new EdgeProblem('not-found'))
  return next()
}

/** The API takes JSON in UTF-8 only, and only from its own pages. */
export const jsonOnly: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next()
  const type = request.headers['content-type']
  const plain = type !== undefined && /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)
  const empty = request.headers['content-length'] === '0' || (type === undefined && request.headers['transfer-encoding'] === undefined)
  if (!plain && !empty) return next(new EdgeProblem('not-json'))
  return ownPagesOnly(request, response, next)
}
