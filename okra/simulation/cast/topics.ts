import type { Language } from '../../ports/assistant.ts'

/** What simulated people see in texts of the football example: how they would name a theme, and the beginnings of its words. */
export interface Topic {
  readonly title: string
  readonly words: readonly string[]
}

/** The topics in each language, in the same order. */
export const topics: Readonly<Record<Language, readonly Topic[]>> = {
  en: [
    { title: 'Matches that take place', words: ['cancel', 'show', 'attend', 'confirm', 'reliab', 'trust', 'unsure'] },
    { title: 'Less work for organisers', words: ['organis', 'remind', 'waiting', 'calendar', 'pitch', 'booking', 'club'] },
    { title: 'Finding a match nearby', words: ['search', 'nearby', 'rank', 'filter', 'recommend'] },
    { title: 'Invitations and sharing', words: ['invit', 'shar', 'friend', 'link', 'sponsor'] },
    { title: 'Groups that stay', words: ['group', 'week', 'histor', 'stay', 'back'] },
  ],
  'pt-BR': [
    { title: 'Partidas que acontecem', words: ['cancel', 'falt', 'presenc', 'confirm', 'confia', 'incert'] },
    { title: 'Menos trabalho para quem organiza', words: ['organiz', 'lembret', 'lista', 'agenda', 'quadra', 'reserva', 'clube'] },
    { title: 'Encontrar uma partida perto', words: ['busca', 'perto', 'ranking', 'filtr', 'recomend'] },
    { title: 'Convites e compartilhamento', words: ['convi', 'compartilh', 'amigo', 'link', 'patrocin'] },
    { title: 'Grupos que ficam', words: ['grupo', 'semana', 'historic', 'tempo', 'volta'] },
  ],
}
