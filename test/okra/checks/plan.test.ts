import { describe, expect, test } from 'vitest'
import { dependencyMissing, namedNeeds, notNeededKey } from '../../../okra/checks/dependencies.ts'
import type { Situation } from '../../../okra/checks/index.ts'
import { nudges } from '../../../okra/checks/index.ts'
import type { CheckId, Nudge } from '../../../okra/checks/nudge.ts'
import { checkVariants, nudgeKey } from '../../../okra/checks/nudge.ts'
import type { Milestone } from '../../../okra/quarter/plan/items.ts'
import type { Contribution, Plan, QuarterState } from '../../../okra/quarter/state.ts'
import { sayIn } from '../../../server/words.ts'
import { minute, start } from '../artifacts/given.ts'
import type { Given } from './planGiven.ts'
import { idea, inActivity, planWith } from './planGiven.ts'

const calm: Situation = { now: start, present: 5, authors: null }
const seen: Nudge[] = []

/** The nudges of one check as variant and items. */
function found(state: QuarterState, check: CheckId, change: Partial<Situation> = {}): readonly (readonly [string, ...string[]])[] {
  const raised = nudges(state, { ...calm, ...change }).filter((nudge) => nudge.check === check)
  seen.push(...raised)
  return raised.map(({ variant, items = [] }) => [variant, ...items] as const)
}

const ideas = (...all: readonly Contribution[]) => ({ contributions: Object.fromEntries(all.map((one) => [one.id, one])) })
const objective = { id: 'find', text: 'Players find a match' }
// biome-ignore lint/suspicious/noThenProperty: the method's word
const belief = { id: 'belief', objective: 'find', if: 'we rank by skill', then: 'more players join' }
const joined = { id: 'joined', objective: 'find', metric: 'Joined within 48 h', unit: '%', baseline: 31, target: 50 }

describe('idea.vague', () => {
  const plan = planWith({ companyObjectives: [{ id: 'trust', text: 'Trust' }] })
  const at = (...all: readonly Contribution[]) => inActivity(1, 'themes', plan, ideas(...all))
  const linked = { 'company-objective': 'trust' }

  test('speaks up below three words that carry a subject, not at three', () => {
    expect(found(at(idea('a', 'better match search', linked)), 'idea.vague')).toEqual([])
    expect(found(at(idea('a', 'the match search for all', linked)), 'idea.vague')).toEqual([['words', 'a']])
  })

  test('speaks up about an idea without a link, where there is something to link to', () => {
    expect(found(at(idea('a', 'better match search')), 'idea.vague')).toEqual([['unlinked', 'a']])
    const nothing = inActivity(1, 'themes', planWith({}), ideas(idea('a', 'better match search')))
    expect(found(nothing, 'idea.vague')).toEqual([])
  })

  test('looks at hypotheses in session #2, and leaves out duplicates and hidden ones', () => {
    const cards = ideas(idea('a', 'cache the match history'), { ...idea('b', 'x'), duplicateOf: 'a' }, { ...idea('c', ''), text: null })
    const state = inActivity(2, 'themes', planWith({ objectives: [objective], hypotheses: [belief] }), cards)
    expect(found(state, 'idea.vague')).toEqual([['unlinked', 'a']])
  })

  test('is never said while people write', () => {
    expect(found(inActivity(1, 'ideas', plan, ideas(idea('a', 'x'))), 'idea.vague')).toEqual([])
  })
})

describe('okr.unaligned', () => {
  const company = [
    { id: 'trust', text: 'Trust' },
    { id: 'growth', text: 'Growth' },
  ]
  const at = (given: Given) => inActivity(1, 'objectives', planWith(given))

  test('speaks up about objectives that support nothing, and company objectives that nobody supports', () => {
    const supported = [{ ...objective, supports: ['trust', 'growth'] }]
    expect(found(at({ companyObjectives: company, objectives: supported }), 'okr.unaligned')).toEqual([])
    expect(found(at({ companyObjectives: company, objectives: [{ ...objective, supports: ['trust'] }] }), 'okr.unaligned')).toEqual([
      ['company', 'growth'],
    ])
    const loose = [...supported, { id: 'loose', supports: [] }]
    expect(found(at({ companyObjectives: company, objectives: loose }), 'okr.unaligned')).toEqual([['objective', 'loose']])
  })

  test('is quiet where no company objectives are known', () => {
    expect(found(at({ objectives: [objective] }), 'okr.unaligned')).toEqual([])
  })
})

describe('okr.keyresults', () => {
  const at = (...keyResults: NonNullable<Given['keyResults']>) =>
    found(inActivity(1, 'sheets', planWith({ objectives: [objective], keyResults })), 'okr.keyresults')
  const good = (id: string) => ({ ...joined, id })

  test('speaks up at none and above three', () => {
    expect(at()).toEqual([['none', 'find']])
    expect(at(good('a'))).toEqual([])
    expect(at(good('a'), good('b'), good('c'))).toEqual([])
    expect(at(good('a'), good('b'), good('c'), good('d'))).toEqual([['many', 'find']])
  })

  test('wants a number, a unit and a baseline', () => {
    expect(at({ ...joined, target: null })).toEqual([['number', 'joined']])
    expect(at({ ...joined, unit: '' })).toEqual([['unit', 'joined']])
    expect(at({ ...joined, baseline: null })).toEqual([['unit', 'joined']])
    expect(at({ ...joined, baseline: 0 })).toEqual([])
  })

  test('notices what comes out instead of what it changes', () => {
    expect(at({ ...joined, metric: 'Launch the new search page' })).toEqual([['output', 'joined']])
    expect(at({ ...joined, metric: 'Players who launch a search' })).toEqual([])
  })

  test('leaves out what waits for the next quarter', () => {
    const waiting = { id: 'later', slot: 'next-quarter' } as const
    const plan = planWith({ objectives: [{ ...objective, slot: 1 }, waiting], keyResults: [good('a')] })
    expect(found(inActivity(1, 'sheets', plan), 'okr.keyresults')).toEqual([])
  })
})

describe('okr.hypothesis', () => {
  const at = (...hypotheses: NonNullable<Given['hypotheses']>) =>
    found(inActivity(1, 'sheets', planWith({ objectives: [objective], hypotheses })), 'okr.hypothesis')

  test('speaks up about an objective without one, and one without a then', () => {
    expect(at()).toEqual([['none', 'find']])
    expect(at(belief)).toEqual([])
    // biome-ignore lint/suspicious/noThenProperty: the method's word
    expect(at({ ...belief, then: ' ' })).toEqual([['then', 'belief']])
  })

  test.each([
    ['a number', 'we reach 50 % of them', []],
    ['a comparison', 'matches are cheaper', []],
    ['something that people do', 'players invite friends', []],
    ['nothing of it', 'the app is nicer', [['unmeasured', 'belief']]],
  ])('wants something to count or to watch: %s', (_, then, expected) => {
    expect(at({ ...belief, then })).toEqual(expected)
  })
})

describe('okr.blockers', () => {
  const plan = planWith({ objectives: [objective] })
  const state = inActivity(1, 'risks', plan)

  test('speaks up when the time for them is over and nobody has named one', () => {
    expect(found(state, 'okr.blockers', { now: start + 10 * minute - 1 })).toEqual([])
    expect(found(state, 'okr.blockers', { now: start + 10 * minute })).toEqual([['empty', 'q.1.1.risks.1']])
    const named = { ...plan, blockers: [{ id: 'b', text: 'ranking API', about: null }] }
    expect(found({ ...state, plan: named }, 'okr.blockers', { now: start + 10 * minute })).toEqual([])
  })
})

const milestone = (id: string, change: Partial<Milestone> = {}): Partial<Milestone> & { readonly id: string } => ({
  id,
  type: 'milestone',
  objective: 'find',
  hypothesis: 'belief',
  ...change,
})
const base = { objectives: [objective], hypotheses: [belief] } as const
const withMilestones = (...milestones: NonNullable<Given['milestones']>) => planWith({ ...base, milestones })

describe('The checks on milestones', () => {
  const at = (check: CheckId, ...milestones: NonNullable<Given['milestones']>) =>
    found(inActivity(2, 'types', withMilestones(...milestones)), check)

  test('ask for a type', () => {
    expect(at('milestone.untyped', milestone('a'), milestone('b', { type: null }))).toEqual([['none', 'b']])
    expect(at('milestone.untyped', milestone('a', { type: null, notDoing: 'later' }))).toEqual([])
  })

  test('ask for a hypothesis or a key result', () => {
    expect(at('milestone.unlinked', milestone('a', { hypothesis: null }))).toEqual([['none', 'a']])
    expect(at('milestone.unlinked', milestone('a', { hypothesis: null, keyResults: ['joined'] }))).toEqual([])
  })

  test('ask for a spike or an experiment beside epics', () => {
    const epic = milestone('a', { type: 'epic' })
    expect(at('milestone.toobig', epic)).toEqual([['epics', 'find']])
    expect(at('milestone.toobig', epic, milestone('b', { type: 'spike' }))).toEqual([])
    expect(at('milestone.toobig', epic, milestone('b', { type: 'experiment' }))).toEqual([])
    expect(at('milestone.toobig', milestone('a'))).toEqual([])
  })

  test('notice that nothing was dropped', () => {
    const order = (plan: Plan) => found(inActivity(2, 'order', plan), 'focus.nothing-dropped')
    expect(order(withMilestones(milestone('a'), milestone('b')))).toEqual([['all']])
    expect(order(withMilestones(milestone('a'), milestone('b', { notDoing: 'too early' })))).toEqual([])
    expect(
      order(planWith({ ...base, objectives: [objective, { id: 'later', slot: 'next-quarter' }], milestones: [milestone('a')] })),
    ).toEqual([])
    expect(order(withMilestones())).toEqual([])
  })
})

describe('The checks on effort', () => {
  const meaning = { meaning: 'a week', example: 'the e-mail form' }
  const sizes = { S: meaning, M: meaning, L: meaning }

  test('ask for a written meaning with an example', () => {
    const at = (given: Plan['sizes']) => found(inActivity(3, 'sizes', planWith({}, { sizes: given })), 'effort.definition')
    expect(at(sizes)).toEqual([])
    expect(at({ ...sizes, L: { meaning: 'a month', example: '' } })).toEqual([['missing']])
    expect(at({})).toEqual([['missing']])
  })

  test('point at what got both the smallest and the largest size, until it is settled', () => {
    const at = (effort: Readonly<Record<string, number>>, settled: string | null = null) =>
      found(
        inActivity(
          3,
          'sizeSpread',
          planWith({ ...base, milestones: [milestone('a', { effort: settled })] }, { spreads: { a: { effort } } }),
        ),
        'effort.spread',
      )
    expect(at({ S: 1, M: 2, L: 0 })).toEqual([])
    expect(at({ S: 1, M: 2, L: 1 })).toEqual([['wide', 'a']])
    expect(at({ S: 1, M: 2, L: 1 }, 'M')).toEqual([])
  })

  test('want three voices from engineering, design or data among those who said what they do', () => {
    const at = (disciplines: Situation['disciplines']) =>
      found(inActivity(3, 'sizes', planWith({}, { sizes })), 'voices.roles', disciplines ? { disciplines } : {})
    expect(at({ engineering: 1, design: 1, product: 3 })).toEqual([['few', 'q.3.1.sizes.1']])
    expect(at({ engineering: 1, design: 1, data: 1 })).toEqual([])
    expect(at({})).toEqual([])
    expect(at(undefined)).toEqual([])
  })
})

describe('value.overscored', () => {
  const at = (...values: readonly (readonly [business: string | null, ux: string | null])[]) => {
    const milestones = values.map(([businessValue, uxValue], index) => milestone(`m${index}`, { businessValue, uxValue }))
    return found(inActivity(3, 'scoreSpread', planWith({ ...base, milestones })), 'value.overscored').map(([variant]) => variant)
  }
  const ux = ['1', '2', '2', '1', '2', '1', '1', '1'] as const
  const business = (...labels: readonly string[]) => at(...labels.map((label, index) => [label, ux[index] ?? null] as const))

  test('speaks up when over half are at the top, not at half', () => {
    expect(business('$$$', '$$$', '$', '$')).toEqual([])
    expect(business('$$$', '$$$', '$$$', '$')).toEqual(['business'])
    expect(at(['$', '3'], ['$$', '3'], ['$', '3'], ['$', '1'])).toEqual(['ux'])
  })

  test('speaks up at a mean of 2.5 of 3, not below', () => {
    expect(business('$$$', '$$$', '$$', '$$')).toEqual(['business'])
    expect(business('$$$', '$$$', '$$', '$$', '$$', '$$$', '$', '$$')).toEqual([])
  })

  test('needs four milestones', () => {
    expect(business('$$$', '$$$', '$$$')).toEqual([])
    expect(business('$$$', '$$$', '$$$', '$$$')).toEqual(['business'])
  })

  test('counts what was settled, else the median of the answers', () => {
    const milestones = [1, 2, 3, 4].map((index) => milestone(`m${index}`, { businessValue: index === 1 ? '$' : null }))
    const spread = { businessValue: { $: 1, $$: 0, $$$: 2 } }
    const plan = planWith({ ...base, milestones }, { spreads: { m1: spread, m2: spread, m3: spread, m4: spread } })
    expect(found(inActivity(3, 'scoreSpread', plan), 'value.overscored')).toEqual([['business', 'm2', 'm3', 'm4']])
  })
})

describe('value.flat', () => {
  const at = (...values: readonly (readonly [business: string, ux: string])[]) => {
    const milestones = values.map(([businessValue, uxValue], index) => milestone(`m${index}`, { businessValue, uxValue }))
    return found(inActivity(3, 'scoreSpread', planWith({ ...base, milestones })), 'value.flat')
  }

  test('speaks up when all are within one step on both scales', () => {
    expect(at(['$', '1'], ['$$', '2'], ['$', '2'], ['$$', '1'])).toEqual([['all']])
    expect(at(['$', '1'], ['$$', '2'], ['$', '2'], ['$$$', '1'])).toEqual([])
    expect(at(['$', '1'], ['$$', '3'], ['$', '2'], ['$$', '1'])).toEqual([])
    expect(at(['$', '1'], ['$$', '2'], ['$', '2'])).toEqual([])
  })
})

describe('dependency.missing', () => {
  const at = (given: Given, session: 3 | 4 = 3) =>
    found(inActivity(session, session === 3 ? 'needs' : 'board', planWith({ ...base, ...given })), 'dependency.missing')
  const names = milestone('a', { text: 'Recommendations validated with Data Science' })

  test('speaks up when a text names a party or a system and no dependency says so', () => {
    expect(at({ milestones: [names] })).toEqual([['named', 'a']])
    expect(at({ milestones: [names] }, 4)).toEqual([['named', 'a']])
    expect(at({ milestones: [milestone('a', { text: 'Search', notes: 'needs the ranking API' })] })).toEqual([['named', 'a']])
    expect(at({ milestones: [milestone('a', { text: 'Rapid data for scientists' })] })).toEqual([])
    expect(at({ milestones: [names], dependencies: [{ id: 'd', from: 'a', on: { party: 'Data Science' } }] })).toEqual([])
  })

  test('keeps quiet about a milestone for which somebody has said that it is not needed, until it names something else', () => {
    const both = planWith({ ...base, milestones: [names, milestone('b', { text: 'Filters with QA' })] })
    const [need] = namedNeeds(both, 'en')
    const dismissed = [notNeededKey(need ?? expect.fail('nothing is named'))]
    const about = (plan: Plan) =>
      dependencyMissing(plan, 'en', dismissed).flatMap(({ variant, items = [] }) => (variant === 'named' ? items : []))
    expect(about(both)).toEqual(['b'])
    expect(about(planWith({ ...base, milestones: [{ ...names, text: 'Recommendations validated with QA' }] }))).toEqual(['a'])
  })

  test('speaks up when a text names another milestone', () => {
    const ranking = milestone('r', { text: 'New ranking algorithm' })
    expect(at({ milestones: [ranking, milestone('a', { text: 'Recommendations by the new ranking algorithm' })] })).toEqual([
      ['named', 'a'],
    ])
    expect(at({ milestones: [ranking, milestone('a', { text: 'Recommendations by ranking' })] })).toEqual([])
  })

  test('speaks up about the largest effort that waits for nobody', () => {
    expect(at({ milestones: [milestone('a', { effort: 'L' })] })).toEqual([['large', 'a']])
    expect(at({ milestones: [milestone('a', { effort: 'M' })] })).toEqual([])
  })

  test('speaks up about a circle, however long, and not about a line', () => {
    const three = [milestone('a'), milestone('b'), milestone('c')]
    const line = [
      { id: 'd1', from: 'a', on: { milestone: 'b' } },
      { id: 'd2', from: 'b', on: { milestone: 'c' } },
    ]
    expect(at({ milestones: three, dependencies: line })).toEqual([])
    const circle = at({ milestones: three, dependencies: [...line, { id: 'd3', from: 'c', on: { milestone: 'a' } }] })
    expect(circle).toEqual([['cycle', 'a', 'b', 'c']])
  })
})

const placed = (id: string, from: number, end = from, change: Partial<Milestone> = {}) =>
  milestone(id, { placement: { start: from, end }, ...change })
const onBoard = (check: CheckId, given: Given, change: Partial<Situation> = {}, results: Parameters<typeof planWith>[1] = {}) =>
  found(inActivity(4, 'board', planWith({ ...base, ...given }, results)), check, change)

describe('dependency.order', () => {
  const waits = [{ id: 'd', from: 'b', on: { milestone: 'a' } }]

  test('speaks up when something starts before what it waits for has ended', () => {
    expect(onBoard('dependency.order', { milestones: [placed('a', 1, 3), placed('b', 4)], dependencies: waits })).toEqual([])
    expect(onBoard('dependency.order', { milestones: [placed('a', 1, 3), placed('b', 3)], dependencies: waits })).toEqual([['early', 'b']])
  })

  test('speaks up about an unlock by others without a week, or that comes too late', () => {
    const on = (by: number | null) => [{ id: 'd', from: 'b', on: { party: 'SRE' }, by }]
    expect(onBoard('dependency.order', { milestones: [placed('b', 4)], dependencies: on(4) })).toEqual([])
    expect(onBoard('dependency.order', { milestones: [placed('b', 4)], dependencies: on(5) })).toEqual([['early', 'b']])
    expect(onBoard('dependency.order', { milestones: [placed('b', 4)], dependencies: on(null) })).toEqual([['undated', 'b']])
  })
})

describe('capacity.overlap', () => {
  const three = [placed('a', 1), placed('b', 1), placed('c', 1)]

  test('speaks up when a week has more milestones than people are here', () => {
    expect(onBoard('capacity.overlap', { milestones: three }, { present: 3 })).toEqual([])
    expect(onBoard('capacity.overlap', { milestones: three }, { present: 2 })).toEqual([['people']])
  })

  test('speaks up when more milestones need a skill than the team has for it', () => {
    const skilled = { milestones: [placed('a', 1, 1, { skills: ['Design'] }), placed('b', 1, 1, { skills: ['design'] })] }
    expect(onBoard('capacity.overlap', skilled, {}, { capacity: { design: 2 } })).toEqual([])
    expect(onBoard('capacity.overlap', skilled, {}, { capacity: { design: 1 } })).toEqual([['skill']])
    expect(onBoard('capacity.overlap', skilled)).toEqual([])
  })
})

describe('plan.risk', () => {
  const epic = placed('e', 4, 6, { type: 'epic' })

  test('wants a spike or an experiment before an epic on an open hypothesis', () => {
    expect(onBoard('plan.risk', { milestones: [epic] })).toEqual([['hypothesis', 'e']])
    expect(onBoard('plan.risk', { milestones: [epic, placed('s', 3, 3, { type: 'spike' })] })).toEqual([])
    expect(onBoard('plan.risk', { milestones: [epic, placed('s', 4, 4, { type: 'spike' })] })).toEqual([['hypothesis', 'e']])
    expect(onBoard('plan.risk', { milestones: [epic], hypotheses: [{ ...belief, status: 'validated' }] })).toEqual([])
  })

  test('notices that everything starts in the last third, and that no week is free', () => {
    expect(onBoard('plan.risk', { milestones: [placed('a', 9, 13)] })).toEqual([['late']])
    expect(onBoard('plan.risk', { milestones: [placed('a', 8, 13)] })).toEqual([])
    expect(onBoard('plan.risk', { milestones: [placed('a', 1, 13)] })).toEqual([['slack']])
    expect(onBoard('plan.risk', { milestones: [placed('a', 1, 12)] })).toEqual([])
  })
})

describe('agreement.low', () => {
  const at = (...counts: readonly [number, number, number, number, number]) =>
    found({ ...inActivity(4, 'agreement', planWith({}, { agreement: { counts, concerns: [] } })) }, 'agreement.low')

  test('speaks up at a median below 3, or at any answer of 1', () => {
    expect(at(0, 2, 3, 0, 0)).toEqual([])
    expect(at(0, 3, 2, 0, 0)).toEqual([['median']])
    expect(at(1, 0, 4, 2, 0)).toEqual([['one']])
  })
})

describe('A dismissed check', () => {
  test('comes back only when its items or facts have changed', () => {
    const key = (...milestones: NonNullable<Given['milestones']>) =>
      nudges(inActivity(2, 'types', withMilestones(...milestones)), calm).find(({ check }) => check === 'milestone.untyped')?.key
    const untyped = milestone('a', { type: null })
    expect(key(untyped, milestone('b'))).toBe(key(milestone('c'), untyped))
    expect(key(untyped, milestone('b', { type: null }))).not.toBe(key(untyped))
    expect(key(untyped)?.length).toBeLessThan(200)
  })
})

describe('The words of these checks', () => {
  test('are filled by their facts, for every variant, in both languages', () => {
    const all = Object.entries(checkVariants).flatMap(([check, list]) => list.map((variant) => `${check}.${variant}`))
    const earlier = /^(?:team\.size|step\.overrun|voices\.quiet|vision\.shape|cadence\.)/
    const names = new Set(seen.map(({ check, variant }) => `${check}.${variant}`))
    expect(all.filter((name) => !earlier.test(name) && !names.has(name))).toEqual([])
    for (const language of ['en', 'pt-BR'] as const) {
      for (const nudge of seen) {
        for (const word of ['title', 'reason', 'why'] as const)
          expect(sayIn(language)(nudgeKey(nudge, word), nudge.facts)).not.toMatch(/undefined|NaN|[{}]/)
      }
    }
  })
})
