import { request } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { messageActivity } from '../teams/activities.ts'
import type { SendOptions } from '../teams/sender.ts'
import { channelFaults } from '../teams/tokens.ts'
import type { Stage, StageOptions } from './stage.ts'
import { sorry, startStage } from './stage.ts'

const staged = async (options?: StageOptions): Promise<Stage> => {
  const stage = await startStage(options)
  onTestFinished(stage.close)
  return stage
}

const hello = ({ connector, roster }: Stage) => messageActivity(connector, roster.meeting, roster.people[0] ?? roster.outsider, 'hello')

/** Nothing happened: nobody heard of it, nothing is kept, nothing was sent. */
const expectNothing = ({ heard, directory, connector }: Stage) => {
  expect(heard).toEqual([])
  expect(directory.all.size).toBe(0)
  expect(connector.calls).toEqual([])
}

const code = (name: string) => expect.objectContaining({ code: name, message: expect.any(String) })

/** Sends a message with this `Host` header, which `fetch` does not let anybody choose; the status of the answer. */
const sentTo = (stage: Stage, host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', host }
    const sent = request(stage.endpoint, { method: 'POST', headers }, (response) => resolve(response.resume().statusCode))
    sent.on('error', reject).end(JSON.stringify(hello(stage)))
  })

/** One stage for all tests of a group, in which nothing may ever happen. */
const sharedStage = () => {
  const shared: { stage?: Stage } = {}
  beforeAll(async () => {
    shared.stage = await startStage()
  })
  afterAll(async () => shared.stage?.close())
  return () => {
    if (!shared.stage) throw new Error('the stage did not start')
    return shared.stage
  }
}

describe('a token', () => {
  const refusing = sharedStage()
  afterEach(() => void vi.restoreAllMocks())

  it('is refused with 401 in each way in which it can be wrong, and nothing is kept', async () => {
    // The SDK prints what is wrong with a token.
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const stage = refusing()
    const answers: Record<string, number> = {}
    for (const [fault, forgery] of Object.entries(channelFaults)) {
      const token = await stage.issuer.channelToken(stage.connector.serviceUrl, forgery)
      const { status, body } = await stage.teams.send(hello(stage), { token })
      expect(body, fault).toEqual(code('host-token'))
      answers[fault] = status
    }
    expect(answers).toEqual(Object.fromEntries(Object.keys(channelFaults).map((fault) => [fault, 401])))
    expectNothing(stage)
  })

  const good = (stage: Stage) => stage.issuer.channelToken(stage.connector.serviceUrl)
  const headers: readonly (readonly [string, (stage: Stage) => Promise<SendOptions>])[] = [
    ['is missing', async () => ({ token: null })],
    ['has another scheme', async (stage) => ({ token: null, headers: { authorization: `Basic ${await good(stage)}` } })],
    ['has no scheme', async (stage) => ({ token: null, headers: { authorization: await good(stage) } })],
    ['is followed by something', async (stage) => ({ token: `${await good(stage)} more` })],
    ['is empty', async () => ({ token: '' })],
    ['is a person’s, for the tab', async (stage) => ({ token: await stage.issuer.sso(stage.roster.people[0] ?? stage.roster.outsider) })],
  ]
  it.each(headers)('that %s is refused with 401', async (_, options) => {
    const stage = refusing()
    const { status, body } = await stage.teams.send(hello(stage), await options(stage))
    expect({ status, body }).toEqual({ status: 401, body: code('host-token') })
    expectNothing(stage)
  })

  it('that cannot be checked because the login service is down is answered with 503, and works afterwards', async () => {
    const stage = await staged()
    stage.issuer.setDown(true)
    const { status, body } = await stage.teams.send(hello(stage))
    expect({ status, body }).toEqual({ status: 503, body: code('busy') })
    expectNothing(stage)
    stage.issuer.setDown(false)
    expect((await stage.teams.send(hello(stage))).status).toBe(200)
    expect(stage.heard).toHaveLength(1)
  })

  it('that is good does not open an address that is not on the list', async () => {
    const stage = refusing()
    const addresses = [
      'https://elsewhere.example/',
      'https://smba.trafficmanager.net.elsewhere.example/',
      'https://elsewhere.trafficmanager.net/',
      'https://user:secret@smba.trafficmanager.net/',
      `http://127.0.0.1:1/`,
      'nowhere',
    ]
    for (const serviceUrl of addresses) {
      const { status } = await stage.teams.send({ ...hello(stage), serviceUrl }, { token: await stage.issuer.channelToken(serviceUrl) })
      expect(status, serviceUrl).toBe(403)
    }
    expectNothing(stage)
  })
})

describe('a body', () => {
  const refusing = sharedStage()
  const bodies: readonly (readonly [string, string])[] = [
    ['{}', '{}'],
    ['[]', '[]'],
    ['null', 'null'],
    ['a number', '7'],
    ['text', '"hello"'],
    ['a list of activities', JSON.stringify([{ type: 'message' }])],
    ['only a type', '{"type":"message"}'],
    ['a type that is no text', '{"type":{"$gt":""}}'],
  ]
  it.each(bodies)('that is %s is refused with 400, without a stack', async (_, body) => {
    const stage = refusing()
    const answer = await stage.teams.raw(body)
    expect(answer.status).toBe(400)
    expect(answer.body).toEqual(code('not-understood'))
    expect(answer.text).not.toMatch(/\bat \S+:\d+|node_modules|zod/i)
    expectNothing(stage)
  })

  it('that is not marked as JSON is refused with 400', async () => {
    const stage = refusing()
    const { status } = await stage.teams.raw(JSON.stringify(hello(stage)), { headers: { 'content-type': 'text/plain' } })
    expect(status).toBe(400)
    expectNothing(stage)
  })

  const without: readonly string[] = ['type', 'id', 'channelId', 'serviceUrl', 'from', 'recipient', 'conversation']
  it.each(without)('without %s is refused with 400', async (field) => {
    const stage = refusing()
    const { [field]: _, ...rest } = hello(stage)
    expect((await stage.teams.send(rest)).status).toBe(400)
    expectNothing(stage)
  })

  const changed: readonly (readonly [string, Readonly<Record<string, string | number | null | object>>])[] = [
    ['an unknown type', { type: 'trace' }],
    ['another channel', { channelId: 'emulator' }],
    ['a conversation without an id', { conversation: { isGroup: true } }],
    ['a sender that is text', { from: '29:1' }],
    ['an id of a thousand and one letters', { id: 'x'.repeat(1001) }],
    ['an unknown invoke', { type: 'invoke', name: 'task/fetch', value: {} }],
    ['a button without an action', { type: 'invoke', name: 'adaptiveCard/action', value: {} }],
    ['a button of another kind', { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Submit', verb: 'x' } } }],
    ['a button without a verb', { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', data: {} } } }],
    [
      'a verb that is no text',
      { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: { $ne: '' } } } },
    ],
    [
      'a verb that is far too long',
      { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: 'x'.repeat(101) } } },
    ],
  ]
  it.each(changed)('with %s is refused with 400', async (_, fields) => {
    const stage = refusing()
    const { status, body } = await stage.teams.raw(JSON.stringify({ ...hello(stage), ...fields }))
    expect({ status, body }).toEqual({ status: 400, body: code('not-understood') })
    expectNothing(stage)
  })

  it('that is larger than any activity is refused with 413, told beforehand or not', async () => {
    const stage = refusing()
    const large = JSON.stringify({ ...hello(stage), text: 'x'.repeat(200_000) })
    expect((await stage.teams.raw(large)).body).toEqual(code('too-large'))
    const chunks = new Blob([large]).stream()
    const request = { method: 'POST', body: chunks, duplex: 'half', headers: { 'content-type': 'application/json' } } as const
    const { status } = await fetch(stage.endpoint, request)
    expect(status).toBe(413)
    expectNothing(stage)
  })

  it('of a kind that the bot does not care about is taken and does nothing', async () => {
    const stage = await staged()
    for (const type of ['typing', 'messageReaction', 'messageUpdate', 'messageDelete', 'endOfConversation']) {
      expect((await stage.teams.send({ ...hello(stage), type })).status, type).toBe(200)
    }
    expect(stage.heard).toEqual([])
  })
})

describe('a turn that fails', () => {
  const secret = 'the text of a message that nobody may read\n    in a log\n    at the desk:7'

  it('says one neutral sentence in the person’s language, and logs neither text nor name', async () => {
    const stage = await staged()
    const [ana = stage.roster.outsider] = stage.roster.people
    stage.answer(() => {
      throw new TypeError(`${secret} ${ana.name} ${ana.oid}`)
    })
    expect((await stage.teams.message(stage.roster.meeting, ana, secret)).status).toBe(200)
    await stage.teams.message(stage.roster.meeting, ana, secret, { locale: 'pt-BR' })
    const said = stage.connector.messages(stage.roster.meeting).map(({ activity }) => activity.text)
    expect(said).toEqual([sorry, 'Algo falhou.'])
    expect(stage.logged.map(({ error }) => error)).toEqual(['TypeError', 'TypeError'])
    expect(stage.logged[0]?.at[0]).toMatch(/^at .*route\.test\.ts:\d+/)
    const log = JSON.stringify(stage.logged)
    for (const hidden of ['nobody may read', 'in a log', 'the desk', ana.name, ana.oid, ana.mri]) expect(log).not.toContain(hidden)
  })

  it('answers a pressed button with the sentence, in the answer alone', async () => {
    const stage = await staged()
    stage.answer(() => {
      throw new Error(secret)
    })
    const { status, body } = await stage.teams.press(stage.roster.meeting, stage.roster.outsider, { verb: 'next' })
    expect(status).toBe(200)
    expect(body).toEqual({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: sorry })
    expect(stage.connector.messages(stage.roster.meeting)).toEqual([])
  })

  it('may be tried again: the same message then does its work', async () => {
    const stage = await staged()
    const again = hello(stage)
    stage.answer(() => {
      throw new Error(secret)
    })
    await stage.teams.send(again)
    stage.answer(() => ({ text: 'done' }))
    await stage.teams.send(again)
    expect(stage.connector.messages(stage.roster.meeting).map(({ activity }) => activity.text)).toEqual([sorry, 'done'])
  })

  it('for want of the store is answered like any other', async () => {
    const stage = await staged()
    vi.spyOn(stage.directory, 'conversation').mockRejectedValueOnce(new Error('down'))
    expect((await stage.teams.send(hello(stage))).status).toBe(200)
    expect(stage.logged).toHaveLength(1)
  })
})

describe('open mode', () => {
  it('takes activities without a token from this machine, and answers there', async () => {
    const stage = await staged({ open: true })
    stage.answer(() => ({ text: 'hello yourself' }))
    expect((await stage.teams.send(hello(stage))).status).toBe(200)
    expect(stage.connector.messages(stage.roster.meeting).map(({ activity }) => activity.text)).toEqual(['hello yourself'])
  })

  it.each(['x-forwarded-for', 'forwarded'])('refuses what came through a proxy (%s)', async (header) => {
    const stage = await staged({ open: true })
    const { status, body } = await stage.teams.send(hello(stage), { headers: { [header]: '127.0.0.1' } })
    expect({ status, body }).toEqual({ status: 403, body: code('not-admitted') })
    expectNothing(stage)
  })

  it.each(['localhost', 'localhost:3978', '127.0.0.1:3978', '127.1.2.3', '[::1]:3978'])('takes what is sent to %s', async (host) => {
    const stage = await staged({ open: true })
    expect(await sentTo(stage, host)).toBe(200)
    expect(stage.heard).toHaveLength(1)
  })

  const elsewhere = ['rebound.example', 'rebound.example:3978', 'localhost.example', '127.0.0.1.example', '192.0.2.1:3978', '[::2]', 'a b']
  it.each(elsewhere)('refuses what a page was made to send here by another name (%j)', async (host) => {
    const stage = await staged({ open: true })
    expect(await sentTo(stage, host)).toBe(403)
    expectNothing(stage)
  })

  it('keeps no address that is not on this machine', async () => {
    const stage = await staged({ open: true, settings: { origins: ['https://smba.trafficmanager.net'] } })
    for (const serviceUrl of ['https://smba.trafficmanager.net/emea/', 'http://192.0.2.1/', 'http://127.0.0.1.example/']) {
      expect((await stage.teams.send({ ...hello(stage), serviceUrl })).status, serviceUrl).toBe(403)
    }
    expectNothing(stage)
  })
})
