import { describe, expect, test } from 'vitest'
import type { ListedTeam } from '../../../tab/pages/adminNumbers.ts'
import { canBeToken, listed, monthName, usedShare, wait } from '../../../tab/pages/adminNumbers.ts'

const team = (name: string, tokens = 0, asked = 0): ListedTeam => ({
  team: name,
  name,
  tokens,
  asked,
  allowed: false,
  failed: 0,
  p50: null,
  p95: null,
  questions: [],
})
const namesOf = (teams: readonly ListedTeam[]) => teams.map(({ name }) => name)

describe('the list of teams', () => {
  const teams = [team('Team 10'), team('Équipe', 5), team('Team 9'), team('Ações', 5, 3), team('Billing', 70)]

  test('begins with who uses most; the others stand in the order of their names and numbers', () => {
    expect(namesOf(listed(teams, '', 'en'))).toEqual(['Billing', 'Ações', 'Équipe', 'Team 9', 'Team 10'])
  })

  test('finds a part of a name without its accents and capitals', () => {
    expect(namesOf(listed(teams, ' EQUI ', 'pt-BR'))).toEqual(['Équipe'])
    expect(namesOf(listed(teams, 'acoes', 'pt-BR'))).toEqual(['Ações'])
    expect(listed(teams, 'nobody', 'en')).toEqual([])
  })
})

test('a wait is told in milliseconds below a second, and in seconds from there', () => {
  expect([50, 750, 1_500, 45_000].map((ms) => wait(ms, 'en'))).toEqual(['50 ms', '750 ms', '1.5 sec', '45 sec'])
  expect(wait(1_500, 'pt-BR')).toBe('1,5 s')
})

test('a month is the one of the server, wherever the reader is', () => {
  expect(monthName('2026-10', 'en')).toBe('October 2026')
  expect(monthName('2027-01', 'pt-BR')).toBe('janeiro de 2027')
})

test('a budget is never more than used up', () => {
  expect([usedShare(0, 100), usedShare(25, 100), usedShare(140, 100)]).toEqual([0, 0.25, 1])
})

test('what can’t stand in a header is no token', () => {
  expect(['one-good-token!', '', 'with blank', 'täglich', 'line\n'].map(canBeToken)).toEqual([true, false, false, false, false])
})
