import type { Language } from '../../ports/assistant.ts'

/** A milestone that a simulated person would write on a card: its words tell which objective it belongs to. */
export interface CardIdea {
  readonly text: string
  /** Beginnings of words of the objective that it serves. */
  readonly about: readonly string[]
  readonly phase: 'learn' | 'build' | 'scale'
}

type Cards = Readonly<Record<string, readonly CardIdea[]>>

const english: Cards = {
  Noor: [
    { text: 'Attendance record on every player page', about: ['trust', 'rating', 'depend'], phase: 'build' },
    { text: 'Spike: which signals predict that a player will not show up', about: ['trust', 'depend'], phase: 'learn' },
    { text: 'Ratings after each match, shown on the match page', about: ['trust', 'rating'], phase: 'build' },
    { text: 'Make it nicer', about: ['trust'], phase: 'scale' },
  ],
  Teo: [
    { text: 'Waiting list that moves up when somebody cancels', about: ['depend', 'trust', 'organis'], phase: 'build' },
    { text: 'Reminder the evening before each match', about: ['depend', 'trust', 'organis'], phase: 'build' },
    { text: 'A/B test of reminder times', about: ['depend', 'trust', 'organis'], phase: 'learn' },
    { text: 'Invitation link for a whole group', about: ['invit', 'shar', 'grow'], phase: 'build' },
  ],
  Iris: [
    { text: 'Cache for match history', about: ['find', 'nearby', 'discover', 'join'], phase: 'build' },
    { text: 'Measure attendance the same way in every city', about: ['trust', 'depend'], phase: 'learn' },
    { text: 'E-mail match feedback form', about: ['trust', 'rating'], phase: 'build' },
    { text: 'Attendance history for organisers', about: ['trust', 'depend'], phase: 'scale' },
  ],
  Kofi: [
    { text: 'Smart match recommendations', about: ['find', 'nearby', 'discover', 'join'], phase: 'build' },
    { text: 'New ranking algorithm as a spike', about: ['find', 'nearby', 'discover', 'join'], phase: 'learn' },
    { text: 'A/B test of search filters', about: ['find', 'nearby', 'discover', 'join'], phase: 'learn' },
    { text: 'Recommendations in every city', about: ['find', 'nearby', 'discover', 'join'], phase: 'scale' },
  ],
  Lena: [
    { text: 'Share a match with friends in two taps', about: ['invit', 'shar', 'grow'], phase: 'build' },
    { text: 'Experiment: reward for the first invited friend', about: ['invit', 'shar', 'grow'], phase: 'learn' },
    { text: 'Search filters for level and distance', about: ['find', 'nearby', 'discover', 'join'], phase: 'build' },
    { text: 'Concept for groups that play every week', about: ['invit', 'shar', 'grow'], phase: 'learn' },
  ],
}

const portuguese: Cards = {
  Noor: [
    { text: 'Registro de presença na página de cada jogador', about: ['confia', 'avalia', 'presenc'], phase: 'build' },
    { text: 'Spike: quais sinais indicam que um jogador vai faltar', about: ['confia', 'presenc'], phase: 'learn' },
    { text: 'Avaliações depois de cada partida, na página da partida', about: ['confia', 'avalia'], phase: 'build' },
    { text: 'Deixar mais bonito', about: ['confia'], phase: 'scale' },
  ],
  Teo: [
    { text: 'Lista de espera que anda quando alguém cancela', about: ['confia', 'organiz'], phase: 'build' },
    { text: 'Lembrete na véspera de cada partida', about: ['confia', 'organiz'], phase: 'build' },
    { text: 'Teste A/B de horários de lembrete', about: ['confia', 'organiz'], phase: 'learn' },
    { text: 'Link de convite para um grupo inteiro', about: ['convi', 'compartilh', 'cresc'], phase: 'build' },
  ],
  Iris: [
    { text: 'Cache para o histórico de partidas', about: ['encontr', 'perto', 'entra'], phase: 'build' },
    { text: 'Medir a presença do mesmo jeito em cada cidade', about: ['confia', 'presenc'], phase: 'learn' },
    { text: 'Formulário de avaliação por e-mail', about: ['confia', 'avalia'], phase: 'build' },
    { text: 'Histórico de presença para quem organiza', about: ['confia', 'presenc'], phase: 'scale' },
  ],
  Kofi: [
    { text: 'Recomendações de partidas', about: ['encontr', 'perto', 'entra'], phase: 'build' },
    { text: 'Novo ranking como spike', about: ['encontr', 'perto', 'entra'], phase: 'learn' },
    { text: 'Teste A/B dos filtros de busca', about: ['encontr', 'perto', 'entra'], phase: 'learn' },
    { text: 'Recomendações em todas as cidades', about: ['encontr', 'perto', 'entra'], phase: 'scale' },
  ],
  Lena: [
    { text: 'Compartilhar uma partida com amigos em dois toques', about: ['convi', 'compartilh', 'cresc'], phase: 'build' },
    { text: 'Experimento: recompensa pelo primeiro amigo convidado', about: ['convi', 'compartilh', 'cresc'], phase: 'learn' },
    { text: 'Filtros de busca por nível e distância', about: ['encontr', 'perto', 'entra'], phase: 'build' },
    { text: 'Conceito para grupos que jogam toda semana', about: ['convi', 'compartilh', 'cresc'], phase: 'learn' },
  ],
}

/** What each of the five would write on cards, by name. */
export const cards: Readonly<Record<Language, Cards>> = { en: english, 'pt-BR': portuguese }

/** An objective with one key result and one hypothesis, for a room that has none. */
export interface OwnOkr {
  readonly objective: string
  readonly metric: string
  readonly baseline: number
  readonly target: number
  readonly hypothesis: readonly [ifWe: string, then: string]
}

/** What the simulated facilitator enters when session #2 is run alone. */
export const ownOkrs: Readonly<Record<Language, readonly OwnOkr[]>> = {
  en: [
    {
      objective: 'Players find and join a match nearby',
      metric: 'New users who join a match within 48 hours',
      baseline: 31,
      target: 50,
      hypothesis: ['we rank matches by skill and distance', 'more new users join one'],
    },
    {
      objective: 'Players trust who they are going to meet',
      metric: 'Completed matches with at least 4 rated players',
      baseline: 20,
      target: 60,
      hypothesis: ['we show ratings and attendance', 'fewer players stay away'],
    },
    {
      objective: 'We grow by sharing and inviting',
      metric: 'Invited players who join a first match',
      baseline: 9,
      target: 25,
      hypothesis: ['sharing takes two taps', 'more invited players join'],
    },
  ],
  'pt-BR': [
    {
      objective: 'Jogadores encontram uma partida perto e entram nela',
      metric: 'Novos usuários que entram em uma partida em 48 horas',
      baseline: 31,
      target: 50,
      hypothesis: ['ordenarmos as partidas por nível e distância', 'mais novos usuários entram'],
    },
    {
      objective: 'Jogadores confiam em quem vão encontrar',
      metric: 'Partidas com pelo menos 4 jogadores avaliados',
      baseline: 20,
      target: 60,
      hypothesis: ['mostrarmos avaliações e presença', 'menos jogadores faltam'],
    },
    {
      objective: 'Crescemos com convites e compartilhamento',
      metric: 'Convidados que entram na primeira partida',
      baseline: 9,
      target: 25,
      hypothesis: ['compartilhar levar dois toques', 'mais convidados entram'],
    },
  ],
}

/** What the team of the football example owns. */
export const ownAreas: Readonly<Record<Language, readonly string[]>> = {
  en: ['Matchmaking & discovery', 'Community & trust', 'Participation & reliability', 'Organising experience', 'Growth & activation'],
  'pt-BR': ['Encontrar partidas', 'Comunidade e confiança', 'Presença', 'Organização', 'Crescimento e convites'],
}

/** Why a card is set aside, and why a milestone is not done. */
export const reasons: Readonly<Record<Language, { readonly vague: string; readonly notNow: string }>> = {
  en: { vague: 'Nobody could say when it is done', notNow: 'It moves no key result this quarter' },
  'pt-BR': { vague: 'Ninguém sabe dizer quando fica pronto', notNow: 'Não move nenhum resultado-chave neste trimestre' },
}
