import { createHash, randomBytes } from 'node:crypto'
import type { Request } from 'express'
import { Router } from 'express'
import { boardDrawing } from '../../okra/artifacts/boardFiles.ts'
import type { Store } from '../../okra/ports/store.ts'
import type { TeamState } from '../../okra/team/team.ts'
import type { Logs } from '../commands/logs.ts'
import type { Quarters } from '../commands/quarters.ts'
import type { Limit } from '../http/limits.ts'
import type { Directory } from '../identity/directory.ts'
import type { Rendering } from '../render/rendering.ts'
import { sayIn } from '../words.ts'

/** Pictures of boards for the cards in a chat, where nobody can sign in. */
export interface Pictures {
  /** The path of a quarter's picture, which changes with the board; null: the board is empty. */
  pathOf(quarter: string): Promise<string | null>
  /** `GET /pictures/<code>.png`: the board as it is now; after 120 days, or for a code that is none, a neutral picture. */
  readonly routes: Router
}

/** What pictures are made of. */
export interface PicturesDeps {
  readonly store: Store
  readonly quarters: Quarters
  readonly teams: Logs<TeamState | null>
  readonly directory: Directory
  readonly rendering: Rendering
  readonly perAddress: Limit
  readonly now: () => number
}

const dayMs = 86_400_000
const goodForMs = 120 * dayMs
/** A picture that is posted is good for so long at least. */
const leastMs = 90 * dayMs

interface Kept {
  readonly until: number
}

/** Composes the pictures. An address can't be guessed; the picture names no person and holds no concern. */
export function createPictures({ store, quarters, teams, directory, rendering, perAddress, now }: PicturesDeps): Pictures {
  const drawingOf = async (quarter: string): Promise<string | null> => {
    const team = await directory.teamOf(quarter)
    const state = team && (await teams.read(team)).state
    if (!state) return null
    const { state: plan } = await quarters.logs.read(quarter)
    if (Object.keys(plan.plan.milestones).length === 0) return null
    const { language } = state.settings
    return boardDrawing(plan, { team: state, say: sayIn(language), language, nameOf: () => null })
  }

  const codeOf = async (quarter: string): Promise<string> => {
    const known = (await store.list('picture', quarter)).find(({ body }) => (body as Kept).until > now() + leastMs)
    if (known) return known.id
    const code = randomBytes(16).toString('hex')
    const body: Kept = { until: now() + goodForMs }
    await store.put('picture', { id: code, owner: quarter, body }, 0)
    return code
  }

  const shown = async (request: Request): Promise<string> => {
    const [, code] = /^([0-9a-f]{32})\.png$/.exec(String(request.params.file)) ?? []
    const kept = code ? await store.get('picture', code) : null
    const alive = kept && (kept.body as Kept).until > now() ? await drawingOf(kept.owner) : null
    return alive ?? neutral
  }

  const routes = Router()
  routes.get('/pictures/:file', async (request, response) => {
    await perAddress(`pictures ${request.ip}`)
    const picture = await rendering.file({ path: 'picture.png', body: { picture: await shown(request) } })
    response.type('image/png').set('Cache-Control', 'no-cache').set('Cross-Origin-Resource-Policy', 'cross-origin').send(picture)
  })

  return {
    pathOf: async (quarter) => {
      const drawing = await drawingOf(quarter)
      if (drawing === null) return null
      const look = createHash('sha256').update(drawing).digest('hex').slice(0, 8)
      return `/pictures/${await codeOf(quarter)}.png?board=${look}`
    },
    routes,
  }
}

/** What stands for a board that is not shown any more. */
const neutral = `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="240" viewBox="0 0 720 240"><rect width="720" height="240" fill="#f5f5f5"/><g fill="none" stroke="#616161" stroke-width="6"><rect x="300" y="52" width="120" height="84" rx="8"/><path d="M320 80h44M348 108h52"/></g><text x="360" y="190" text-anchor="middle" font-family="Open Sans" font-size="26" fill="#424242">${sayIn('en')('chat.picture')}</text></svg>`
