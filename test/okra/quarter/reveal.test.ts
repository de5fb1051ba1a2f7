import { describe, expect, test } from 'vitest'
import { artifacts } from '../../../okra/artifacts/index.ts'
import { votable } from '../../../okra/quarter/activities/ballot.ts'
import type { WriteEvent } from '../../../okra/quarter/activities/write.ts'
import type { CoreEvent, QuarterEvent } from '../../../okra/quarter/events.ts'
import type { QuarterState, SessionRun } from '../../../okra/quarter/state.ts'
import { liveSession, runOf } from '../../../okra/quarter/state.ts'
import type { Say } from '../../../okra/words/words.ts'
import { codeOf, context, idOf, moveOn, type Room, sixFacts, writingRoom } from '../../given.ts'

type Part = Extract<WriteEvent, { type: 'Revealed' }>

const say: Say = (key, values) => `${key} ${JSON.stringify(values ?? {})}`
const voices = [{ authors: 99, uncountedAuthors: 0, holders: 99 }]
const lens = 'customer-pains'
/** Ids that come from devices: in no order. */
const entryOf = (number: number, text: string) => ({ id: idOf((number * 7_919) % 10_007, 'b'), kind: 'fact', body: { lens, text } })
/** 1,200 texts of 500 characters of four bytes each: 2.5 MB. */
const many = Array.from({ length: 1_200 }, (_, number) => entryOf(number, '👍'.repeat(500)))

function closedRoom(room: Room = writingRoom()) {
  const box = room.run.id
  const closed: CoreEvent = { type: 'ActivityClosed', v: 1, run: box, discarded: false, next: { kind: 'close' }, at: 1 }
  return { room, box, state: room.method.fold([closed], room.state) }
}

/** All appends that open the box, one after the other, each with the state after it. */
function opening({ room, box, state }: ReturnType<typeof closedRoom>, entries = many) {
  const steps: { readonly events: readonly QuarterEvent[]; readonly after: QuarterState }[] = []
  let after = state
  while (room.method.boxes(after).some(({ id, due }) => id === box && due)) {
    const events = room.method.open(after, box, entries, voices)
    after = room.method.fold(events, after)
    steps.push({ events, after })
  }
  return steps
}

const session = (state: QuarterState): SessionRun => liveSession(state) ?? expect.fail('no session is running')
const partsOf = (steps: ReturnType<typeof opening>) => steps.flatMap(({ events }) => events as readonly QuarterEvent[] as Part[])
const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id)

describe('A large reveal', () => {
  test('comes in parts of at most 1 MB as they are stored, in the order of the ids', () => {
    const steps = opening(closedRoom())
    expect(steps.map(({ events }) => events.length)).toEqual([1, 1, 1])
    for (const { events } of steps) expect(Buffer.byteLength(JSON.stringify(events))).toBeLessThan(1_000_000)
    expect(partsOf(steps).map(({ more }) => more)).toEqual([true, true, false])
    expect(partsOf(steps).flatMap(({ contributions }) => idsOf(contributions))).toEqual(idsOf(many).toSorted())
  })

  test('of many short texts is one part: the size counts, not the number', () => {
    const short = Array.from({ length: 5_000 }, (_, number) => entryOf(number, `fact ${number}`))
    expect(partsOf(opening(closedRoom(), short)).map(({ more }) => more)).toEqual([false])
  })

  test('of one text is one part', () => {
    expect(partsOf(opening(closedRoom(), many.slice(0, 1)))).toMatchObject([{ contributions: [{ lens }], more: false }])
  })

  test('shows nothing before its last part has come: no contribution, option or offer, and nothing follows', () => {
    const here = closedRoom()
    const { method } = here.room
    const pictureOf = (state: QuarterState) => ({
      contributions: session(state).contributions,
      votable: votable(session(state)),
      offers: method.offers(state, 'facilitator'),
      followUp: method.followUp(state, 2),
    })
    const before = pictureOf(here.state)
    const steps = opening(here)
    for (const { after } of steps.slice(0, -1)) {
      expect(pictureOf(after)).toEqual(before)
      expect(codeOf(() => method.decide(after, { type: 'HideContribution', contribution: many[0]?.id } as never, context()))).toBe(
        'unknown-contribution',
      )
    }
    const done = steps.at(-1)?.after ?? here.state
    expect(Object.keys(session(done).contributions)).toEqual(idsOf(many).toSorted())
    expect(votable(session(done))).toHaveLength(many.length)
    expect(runOf(session(done), 'facts')).toMatchObject({ status: 'done', discarded: false, data: null })
  })

  test('leaves what an earlier run has shown as it is while the parts of a further one come, in the documents, too', () => {
    const room = writingRoom()
    for (const [index, [of, text]] of sixFacts.entries()) room.put(`author-${index % 3}`, { lens: of, text })
    moveOn(room)
    for (let step = 0; step < 3; step += 1) room.send({ type: 'SkipActivity', from: room.run.id })
    room.send({ type: 'ReopenSession', session: 0 })
    room.send({ type: 'ReopenActivity', activity: 'facts' })
    const here = closedRoom(room)
    const pictureOf = (state: QuarterState) => ({
      contributions: session(state).contributions,
      documents: artifacts(state, { team: { name: 'Pricing' }, say, language: 'en', nameOf: () => null }),
    })
    const steps = opening(here)
    for (const { after } of steps.slice(0, -1)) expect(pictureOf(after)).toEqual(pictureOf(here.state))
    const { contributions, documents } = pictureOf(steps.at(-1)?.after ?? here.state)
    expect(contributions).toMatchObject(session(here.state).contributions)
    expect(Object.keys(contributions)).toHaveLength(6 + many.length)
    expect(JSON.stringify(documents)).toContain('👍')
  })

  test('goes on after a crash behind any of its parts, without losing or doubling a text', () => {
    const here = closedRoom()
    const steps = opening(here)
    const whole = steps.at(-1)?.after
    for (const [index, { after }] of steps.slice(0, -1).entries()) {
      const rest = opening({ ...here, state: after }, many.toReversed())
      expect(partsOf(rest)).toEqual(partsOf(steps).slice(index + 1))
      expect(rest.at(-1)?.after).toEqual(whole)
    }
    expect(here.room.method.open(whole ?? here.state, here.box, many, voices)).toEqual([])
  })

  test('that has begun is completed with what is in the log, even if the box is gone', () => {
    const here = closedRoom()
    const [first] = opening(here)
    const after = first?.after ?? here.state
    const none = [{ authors: 0, uncountedAuthors: 0, holders: 0 }]
    const events = here.room.method.open(after, here.box, [], none)
    expect(events).toEqual([{ type: 'Revealed', v: 1, run: here.box, contributions: [], more: false }])
    const shown = Object.keys(session(here.room.method.fold(events, after)).contributions)
    expect(shown).toEqual(partsOf(first ? [first] : []).flatMap(({ contributions }) => idsOf(contributions)))
    expect(shown.length).toBeGreaterThan(400)
  })

  test('in parts of a thousand texts, as earlier builds wrote it, comes to the same', () => {
    const here = closedRoom()
    const texts = partsOf(opening(here)).flatMap(({ contributions }) => contributions)
    const old = [texts.slice(0, 1_000), texts.slice(1_000)].map((contributions, index): Part & { v: 1 } => ({
      type: 'Revealed',
      v: 1,
      run: here.box,
      contributions,
      more: index === 0,
    }))
    expect(here.room.method.fold(old, here.state)).toEqual(opening(here).at(-1)?.after)
  })
})
