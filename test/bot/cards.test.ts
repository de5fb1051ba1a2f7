import { micromark } from 'micromark'
import { describe, expect, test } from 'vitest'
import type { Card } from '../../bot/cards/card.ts'
import { statusCard } from '../../bot/cards/status.ts'
import { stepCard } from '../../bot/cards/step.ts'
import { pressOf } from '../../bot/verbs.schema.ts'
import type { QuarterState } from '../../okra/quarter/state.ts'
import { sayIn } from '../../server/words.ts'
import { quarter } from '../given.ts'
import { footballAt, sampleCards, wording } from './cardSamples.ts'
import { actionsIn, complaintsOf, fixedIn, readOf, rowsIn, runsIn, textsIn, verbsIn } from './reading.ts'

const languages = ['en', 'pt-BR'] as const
const say = sayIn('en')
const names = Object.keys(sampleCards('en'))
const about = { team: 'Kick-off squad', quarter: { id: quarter, label: '2026-Q4' } }
const url = 'https://okra.example/q'
const english = sampleCards('en')
const card = (name: string): Card => english[name] ?? expect.fail(`no card ${name}`)
const stepIn = (state: QuarterState, ideas = true) => stepCard({ ...about, state, url, ideas }, say)

/** What people may write to do harm; each begins with a word by which it is found again. */
const hostile: readonly (readonly [name: string, text: string])[] = [
  ['functions', 'ZQZ {{DATE(2026-10-01T00:00:00Z)}} {{TIME(2026-10-01T00:00:00Z)}}'],
  ['expressions', 'ZQZ $\u007bx} $\u007b$root}'],
  ['mentions', 'ZQZ <at>all</at> <at id="0">Ana</at> &lt;at&gt;x&lt;/at&gt;'],
  ['links', 'ZQZ [a](http://evil.example) ![b](https://evil.example/x.png) https://evil.example www.evil.example'],
  ['scripts', 'ZQZ javascript:alert(1) <script>alert(1)</script> <img src=x onerror=alert(1)>'],
  ['direction', 'ZQZ \u202egnirts\u202c \u2066x\u2069 \u200f'],
  ['hidden characters', 'ZQZ a\u200bb\u2060c {\u200b{x}} \u0000\u0007'],
  ['length', `ZQZ ${'x'.repeat(10_000)}`],
  ['emoji', `ZQZ ${'👩‍👩‍👧‍👧'.repeat(200)}`],
  ['marks', `ZQZ a${'\u0301'.repeat(5_000)}`],
]
const dangerous = /\{\{|\$\{|<\/?[a-z]|&lt;|\]\(|:\/\/|www\.|javascript:\S|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]/iu

const written = (text: string) => sampleCards('en', { team: text, label: text, person: text }, wording(text))

describe.each(languages)('Every card in %s', (language) => {
  const cards = Object.entries(sampleCards(language))

  test.each(cards)('%s is read without a complaint', (_, shown) => {
    expect(complaintsOf(shown)).toEqual([])
    expect(Buffer.byteLength(JSON.stringify(shown))).toBeLessThanOrEqual(25_000)
    expect(shown).toMatchObject({ type: 'AdaptiveCard', version: '1.5' })
  })

  test.each(cards)('%s can be read aloud, and says something where cards are not shown', (_, shown) => {
    expect(shown.speak.length).toBeGreaterThan(5)
    expect(shown.fallbackText).toContain(shown.speak)
  })

  test.each(cards)('%s has paragraphs that are no Markdown', (_, shown) => {
    const paragraphs = JSON.stringify(shown).matchAll(/"type":"TextBlock","text":("(?:[^"\\]|\\.)*")/g)
    for (const [, quoted = '""'] of paragraphs) {
      const text = JSON.parse(quoted) as string
      expect(micromark(text), text).toBe(
        `<p>${text.replaceAll('"', '&quot;').replaceAll('&', '&amp;').replaceAll('&amp;quot;', '&quot;')}</p>`,
      )
    }
  })

  test.each(cards)('%s asks for nothing that is not on the list of verbs', (_, shown) => {
    for (const action of actionsIn(shown)) {
      expect(action.title).not.toBe('')
      if (action.type !== 'Action.Execute') continue
      const filled = action.verb === 'idea' ? { ...action.data, idea: 'One idea', place: 'customer-pains' } : action.data
      expect(pressOf(action.verb, filled)).toEqual({ verb: action.verb, ...filled })
      expect(action.associatedInputs).toBe(action.verb === 'idea' ? 'auto' : 'none')
    }
  })

  test.each(cards)('%s has at most three buttons in a row', (_, shown) => {
    for (const row of rowsIn(shown)) expect(row.length).toBeLessThanOrEqual(3)
  })
})

describe('What people wrote', () => {
  test.each(hostile)('stands in text runs only, and is text there: %s', (_, text) => {
    for (const [name, shown] of Object.entries(written(text))) {
      expect(complaintsOf(shown), name).toEqual([])
      expect(
        textsIn(shown).filter(({ text: found, inRun }) => found.includes('ZQZ') && !inRun),
        name,
      ).toEqual([])
      for (const run of runsIn(shown)) {
        expect(run, name).not.toMatch(dangerous)
        expect(run.length, name).toBeLessThan(2_500)
      }
      expect(Buffer.byteLength(JSON.stringify(shown)), name).toBeLessThanOrEqual(25_000)
    }
  })

  test('is found in the cards at all', () => {
    const found = Object.entries(written('ZQZ')).filter(([, shown]) => runsIn(shown).some((run) => run.includes('ZQZ')))
    const without = ['greeting-nobody', 'help', 'pointer', 'step-over-closed', 'refused']
    expect(names.filter((name) => !found.some(([other]) => other === name))).toEqual(without)
  })

  test('changes nothing of a card but its text runs: no button, no word that is read aloud', () => {
    const [one, other] = [written('Alpha'), written('Omega {{DATE()}} [x](http://y)')]
    for (const name of names) expect(fixedIn(other[name]), name).toEqual(fixedIn(one[name]))
  })
})

describe('A summary of very much', () => {
  /** The football plan with thirty milestones, eight objectives and everything as long as it may be. */
  function large(text: string): (state: QuarterState) => QuarterState {
    return (state) => {
      const { plan } = wording(text)(state)
      const times = <T extends { readonly id: string }>(items: Readonly<Record<string, T>>, n: number) => {
        const all = Object.values(items)
        return Object.fromEntries(
          Array.from({ length: all.length === 0 ? 0 : n }, (_, index) => [
            `i${index}`,
            { ...(all[index % all.length] as T), id: `i${index}` },
          ]),
        )
      }
      const objectives = times(plan.objectives, 8)
      const milestones = Object.fromEntries(
        Object.entries(times(plan.milestones, 30)).map(([id, one], index) => [
          id,
          { ...one, notDoing: null, objective: `i${index % 8}`, owner: `person ${index}` },
        ]),
      )
      const keyResults = Object.fromEntries(
        Object.entries(times(plan.keyResults, 24)).map(([id, one], index) => [id, { ...one, objective: `i${index % 8}` }]),
      )
      const lines = Array.from({ length: 10 }, () => text.slice(0, 300))
      const sessions = Object.fromEntries(
        Object.entries(state.sessions).map(([n, run]) => [n, { ...run, summary: { decided: lines, open: lines, next: lines } }]),
      )
      return { ...state, sessions: sessions as QuarterState['sessions'], plan: { ...plan, objectives, milestones, keyResults } }
    }
  }

  test.each([
    ['letters', 'Milestone '.repeat(50)],
    ['letters of three bytes', '比'.repeat(500)],
    ['emoji', '👩‍👩‍👧‍👧'.repeat(180)],
    ['quotation marks, which JSON escapes', '"\\'.repeat(250)],
  ])('fits into 25 kB, shortened, and says how much more there is: %s', (_, text) => {
    for (const language of languages) {
      const cards = sampleCards(language, { team: text, label: text, person: text }, large(text))
      for (const session of [0, 1, 2, 3, 4]) {
        const shown = cards[`summary-${session}`] as Card
        expect(Buffer.byteLength(JSON.stringify(shown))).toBeLessThanOrEqual(25_000)
        expect(complaintsOf(shown)).toEqual([])
        expect(runsIn(shown).some((run) => run.includes('…'))).toBe(true)
        expect(readOf(shown)).toMatch(language === 'en' ? /and \d+ more in OKRA/ : /e mais \d+ no OKRA/)
      }
    }
  })
})

describe('The card of a step', () => {
  test('says where we are, for how long, what to do, and the question', () => {
    const text = readOf(card('step'))
    for (const part of [
      'Vision · step 1 of 4',
      'Share what we know',
      '15 minutes',
      'Put what the team already knows',
      'Choose a lens and write',
      'What do we already know',
      'Kick-off squad, 2026-Q4',
    ])
      expect(text).toContain(part)
  })

  test('leads into the tab, with the promise that holds there', () => {
    expect(actionsIn(card('step'))[0]).toMatchObject({ type: 'Action.OpenUrl', title: 'Write anonymously', style: 'positive' })
    expect(readOf(card('step'))).toContain(say('promise.ideas'))
    expect(actionsIn(card('step-vote'))[0]?.title).toBe('Vote in secret')
    expect(actionsIn(card('step-score'))[0]?.title).toBe('Score in private')
    expect(actionsIn(card('step-agree'))[0]?.title).toBe('Answer in private')
    expect(actionsIn(card('step-together'))[0]?.title).toBe('Open this step')
  })

  test('takes an idea only where people write and only if that is left on, and says what becomes of who presses', () => {
    const withField = names.filter((name) => JSON.stringify(card(name)).includes('"Input.Text"'))
    expect(withField).toEqual(['step', 'step-objectives', 'step-ideas', 'thanks'])
    for (const name of withField) {
      expect(readOf(card(name))).toMatch(/Teams tells the server who pressed.*forgets you.*don’t count/s)
      expect(verbsIn(card(name))).toContain('idea')
    }
    expect(verbsIn(card('step-tab-only'))).not.toContain('idea')
  })

  test('asks for the lens, or for the objective by its number, or for nothing', () => {
    const choices = (name: string) => JSON.stringify(card(name)).match(/"choices":(\[.*?\])/)?.[1] ?? '[]'
    expect(JSON.parse(choices('step'))).toContainEqual({ title: 'Customer pains', value: 'customer-pains' })
    expect((JSON.parse(choices('step-objectives')) as { title: string }[]).map(({ title }) => title)).toEqual([
      'Objective 1',
      'Objective 2',
      'Objective 3',
    ])
    expect(runsIn(card('step-objectives'))).toContain('Objective 1: Make it easier to discover relevant matches nearby')
    expect(choices('step-ideas')).toBe('[]')
  })

  test('gives who leads the next step by its name, asked once where it can’t be taken back, and two more minutes', () => {
    expect(verbsIn(card('step'))).toEqual(['idea', 'more', 'reveal'])
    expect(readOf(card('step'))).toContain('Reveal to everyone?')
    expect(readOf(card('step-vote'))).toContain('Close the vote?')
    expect(readOf(card('step-score'))).toContain('Reveal the spread?')
    expect(readOf(card('step-agree'))).toContain('Count the answers')
    expect(verbsIn(card('step-together'))).toEqual(['next', 'more'])
    expect(verbsIn(card('step-last'))).toEqual(['more', 'finish'])
    expect(readOf(card('step-last'))).toContain('End the session?')
    for (const name of names.filter((one) => one.startsWith('step') && !one.startsWith('step-over')))
      expect(readOf(card(name))).toContain('Only who leads')
  })

  test('hides what asks before until it is asked for', () => {
    const hidden = JSON.stringify(card('step')).match(/"id":"confirm","isVisible":false/g)
    expect(hidden).toHaveLength(1)
    expect(actionsIn(card('step'))).toContainEqual({
      type: 'Action.ToggleVisibility',
      title: 'Reveal and group',
      targetElements: ['confirm'],
    })
  })

  test('carries the mark when nothing here is anonymous, and promises nothing then', () => {
    const state = footballAt(0, 'facts')
    const simulated = stepIn({ ...state, simulated: true })
    const run = state.sessions[0]
    const [facts] = run?.activities.facts ?? []
    if (!run || !facts) expect.fail('no session')
    const few = stepIn({ ...state, sessions: { 0: { ...run, activities: { facts: [{ ...facts, threshold: 1 }] } } } })
    expect(readOf(simulated)).toContain('Not anonymous: simulated teammates take part.')
    expect(readOf(few)).toContain('Not anonymous: fewer than 3 people were here')
    for (const shown of [simulated, few]) {
      expect(readOf(shown)).not.toContain('Write anonymously')
      expect(readOf(shown)).toContain(say('promise.none'))
    }
    expect(readOf(stepIn(state))).not.toContain('Not anonymous')
  })

  test('has no buttons for who leads while a closed box is being opened', () => {
    const state = footballAt(0, 'facts')
    const run = state.sessions[0]
    const [facts] = run?.activities.facts ?? []
    if (!run || !facts) expect.fail('no session')
    const closing = stepIn({ ...state, sessions: { 0: { ...run, activities: { facts: [{ ...facts, status: 'closed' }] } } } })
    expect(verbsIn(closing)).toEqual([])
    expect(readOf(closing)).not.toContain('Only who leads')
  })

  test('is not made when no session runs', () => {
    expect(() => stepIn(footballAt(0, null))).toThrow('no session is running')
    expect(() => statusCard({ ...about, browser: url, state: footballAt(0, null), url, time: 'up', progress: null }, say)).toThrow(
      'no session is running',
    )
  })

  test('thanks for an idea, and takes the next one', () => {
    expect(readOf(card('thanks'))).toContain('Your idea is in the box, without your name.')
    expect(verbsIn(card('thanks'))).toEqual(verbsIn(card('step')))
  })
})

describe('The card of how it stands', () => {
  test('says the coarse word, the time that is left and what comes after', () => {
    expect(readOf(card('status'))).toMatch(/About 7 minutes left\nMost have written\nAfter this: Group the facts/)
    expect(verbsIn(card('status'))).toEqual([])
  })

  test('has no field, so that it can be edited at any time', () => {
    for (const name of ['status', 'status-up', 'status-paused']) expect(JSON.stringify(card(name))).not.toContain('"Input.')
  })

  test('gives who leads the buttons when time is up', () => {
    expect(readOf(card('status-up'))).toContain('Time is up')
    expect(verbsIn(card('status-up'))).toEqual(['more', 'reveal'])
    expect(readOf(card('status-paused'))).toContain('Paused')
  })

  test('waits for voices below the number, and never tells a count', () => {
    const waiting = statusCard(
      { ...about, browser: url, state: footballAt(0, 'dots'), url, time: { minutes: 0.2 }, progress: 'waiting' },
      say,
    )
    expect(readOf(waiting)).toMatch(/Less than a minute left\nWaiting for more voices/)
    const ideas = statusCard({ ...about, browser: url, state: footballAt(0, 'themes'), url, time: { minutes: 3 }, progress: 'few' }, say)
    expect(readOf(ideas)).not.toContain('A few')
    const last = statusCard({ ...about, browser: url, state: footballAt(0, 'sentence'), url, time: { minutes: 1 }, progress: null }, say)
    expect(readOf(last)).toMatch(/About 1 minute left\nThis is the last step/)
  })
})

describe('Answers and notices', () => {
  test('an old button is told that its step is over, and shown the current one', () => {
    expect(readOf(card('step-over'))).toMatch(/This step is over\n.*nothing was changed.*\nVision · step 3 of 4\nPlace your dots/)
    expect(readOf(card('step-over-closed'))).toContain('No session is running.')
  })

  test('a refusal is the sentence of its code', () => {
    expect(readOf(card('refused'))).toContain(say('refusal.too-few-voices'))
  })

  test('the greeting starts the next session, and says when the server trusts everyone', () => {
    expect(verbsIn(card('greeting'))).toEqual(['start', 'help'])
    expect(readOf(card('greeting'))).not.toContain('demo')
    expect(readOf(card('greeting-trusting'))).toContain('it trusts everyone in it')
    expect(verbsIn(card('greeting-trusting'))).toEqual(['help'])
  })

  test('the greeting of a chat that is about nothing yet offers teams and a new one', () => {
    expect(actionsIn(card('greeting-unbound')).map(({ title }) => title)).toEqual(['Choose', 'Choose', 'Choose', 'New team', 'Help'])
    expect(actionsIn(card('greeting-nobody'))[0]).toMatchObject({ title: 'New team', style: 'positive' })
  })

  test('the offer starts its session', () => {
    expect(actionsIn(card('offer'))[0]).toMatchObject({ title: 'Start session 1', verb: 'start', data: { quarter, session: 1 } })
  })

  test('a pause says what is settled and what is open, reveals nothing, and can be ended', () => {
    expect(readOf(card('paused'))).toMatch(
      /Settled so far\n• Share what we know\n• Group the facts\nStill open\nPlace your dots\n.*reveals nothing/s,
    )
    expect(verbsIn(card('paused'))).toEqual(['continue', 'finish'])
    expect(readOf(card('paused-early'))).toContain('Nothing is settled yet.')
  })

  test('a post that may have arrived is asked about', () => {
    expect(actionsIn(card('unsure'))[0]).toMatchObject({
      title: 'Post again',
      verb: 'postAgain',
      data: { quarter, key: `summary.${quarter}.0` },
    })
  })

  test('notices about the lead name people on purpose', () => {
    expect(verbsIn(card('lead-nobody'))).toEqual(['takeLead'])
    expect(verbsIn(card('lead-offered'))).toEqual(['acceptLead', 'declineLead'])
    expect(runsIn(card('lead-changed'))).toContain('Ana Souza leads now.')
  })

  test('the help names every command in both languages', () => {
    expect(readOf(card('help'))).toMatch(/start 0\n.*hand over @name\n/s)
    expect(readOf(sampleCards('pt-BR').help as Card)).toMatch(/iniciar 0\n.*passar @nome\n/s)
  })
})
