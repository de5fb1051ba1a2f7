import https from 'node:https'
import { connect } from 'node:net'

const host = 'login.microsoftonline.com'

/**
 * From now on this process reaches the login host of Microsoft at the issuer of this URL, in plain HTTP on loopback, and reaches no other
 * https host at all. Needed because the login library of the bot's SDK refuses http and hosts that it does not know, and takes no client of
 * its own from the SDK's settings. Answers what undoes it.
 */
export function loginAt(url: string): () => void {
  const { port } = new URL(url)
  const agent = https.globalAgent
  const original = agent.createConnection
  agent.createConnection = (options, callback) => {
    if (options.host === host) return connect(Number(port), '127.0.0.1')
    if (options.host === '127.0.0.1') return original.call(agent, options, callback)
    throw new Error(`a test must not leave this machine: ${options.host}`)
  }
  return () => {
    agent.createConnection = original
  }
}
