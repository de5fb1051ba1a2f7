import { describe, expect, it } from 'vitest'
import { commandIn } from '../../bot/commands.ts'

describe('a message to the bot', () => {
  it.each([
    ['start 0', 0],
    ['Start #3', 3],
    ['please start session 2 now', 2],
    ['/start 4', 4],
    ['iniciar 1', 1],
    ['Por favor, comece a sessão 0', 0],
    ['start', null],
  ])('%j starts session %j', (text, session) => {
    expect(commandIn(text)).toEqual({ type: 'start', session })
  })

  it.each([
    ['next', 'next'],
    ['  NEXT!  ', 'next'],
    ['próximo', 'next'],
    ['avançar', 'next'],
    ['go on', 'next'],
    ['back', 'back'],
    ['voltar', 'back'],
    ['status?', 'status'],
    ['Where are we', 'status'],
    ['situação', 'status'],
    ['link please', 'link'],
    ['convite', 'link'],
    ['summary', 'summary'],
    ['resumo', 'summary'],
    ['schedule', 'schedule'],
    ['agenda', 'schedule'],
    ['hand over', 'hand-over'],
    ['handover to', 'hand-over'],
    ['passar a liderança', 'hand-over'],
    ['help', 'help'],
    ['Help me, please!', 'help'],
    ['summary, please', 'summary'],
    ['passar @Bruno Costa da Silva e Souza', 'hand-over'],
    ['start 7', 'help'],
    ['start 42', 'help'],
    ['Ajuda', 'help'],
    ['?', 'help'],
    ['', 'help'],
  ])('%j is understood as %s', (text, type) => {
    expect(commandIn(text)?.type).toBe(type)
  })

  it.each([
    'Players cancel an hour before kick-off',
    'nextdoor neighbours',
    'backlog is too long',
    'I think we should start',
    'Hire seniors',
    'High churn',
    'Data quality',
    'When customers leave',
    'Results unclear',
    'Status symbols',
    'Next quarter we lose our largest customer',
    'Start a newsletter for the people who left us',
    '🎉',
    'x'.repeat(50_000),
  ])('%.40j is no command', (text) => {
    expect(commandIn(text)).toBeNull()
  })
})
