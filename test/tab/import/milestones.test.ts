import { describe, expect, test } from 'vitest'
import { readMilestones } from '../../../tab/import/milestones.ts'

const good = (pasted: string, there?: readonly string[]) => readMilestones(pasted, there).good
const bad = (pasted: string, there?: readonly string[]) => readMilestones(pasted, there).bad.map(({ line, problem }) => [line, problem])
const plain = { type: null, objective: '', unlocks: '', notes: '' }

describe('Milestones from a table', () => {
  test('are read by the names of the columns, in any order', () => {
    const pasted = 'Type,Objective,Milestone,Unlocks,Notes\nSpike,Join a match,New ranking,recommendations,rules first\n,,Cache,,'
    expect(good(pasted)).toEqual([
      {
        line: 2,
        milestone: { text: 'New ranking', type: 'spike', objective: 'Join a match', unlocks: 'recommendations', notes: 'rules first' },
      },
      { line: 3, milestone: { ...plain, text: 'Cache' } },
    ])
  })

  test('may have Portuguese names and types', () => {
    expect(good('Marco;Tipo;Objetivo\nCache;Habilitador;Crescer')[0]?.milestone).toEqual({
      ...plain,
      text: 'Cache',
      type: 'enabler',
      objective: 'Crescer',
    })
  })

  test('that can’t be taken are named by line and reason, the others are taken', () => {
    const long = 'x'.repeat(501)
    const pasted = `milestone,type,objective\nCache,enabler,\n,spike,\nForm,dance,\n${long},,\nPage,,${'y'.repeat(301)}\ncache,,\nList,epic,`
    expect(good(pasted).map(({ milestone }) => milestone.text)).toEqual(['Cache', 'List'])
    expect(bad(pasted)).toEqual([
      [3, 'no-text'],
      [4, 'unknown-type'],
      [5, 'too-long'],
      [6, 'objective-too-long'],
      [7, 'already-there'],
    ])
  })
})

describe('Milestones from plain lines', () => {
  test('are one a line, with a sign of a list or a type in front or without', () => {
    const pasted = '- Cache for match history\n2. Spike: new ranking\n[Experiment] search filters\n\nPlayers: who are they?'
    expect(good(pasted)).toEqual([
      { line: 1, milestone: { ...plain, text: 'Cache for match history' } },
      { line: 2, milestone: { ...plain, text: 'new ranking', type: 'spike' } },
      { line: 3, milestone: { ...plain, text: 'search filters', type: 'experiment' } },
      { line: 5, milestone: { ...plain, text: 'Players: who are they?' } },
    ])
  })

  test('are not taken twice, neither from the plan nor from the text, and nothing comes of nothing', () => {
    expect(bad('Cache\ncache\nForm', ['FORM'])).toEqual([
      [2, 'already-there'],
      [3, 'already-there'],
    ])
    expect(readMilestones('  \n\n')).toEqual({ good: [], bad: [] })
  })

  test('end where the plan is full', () => {
    const there = Array.from({ length: 499 }, (_, index) => `m${index}`)
    expect(bad('one\ntwo', there)).toEqual([[2, 'no-room']])
  })
})
