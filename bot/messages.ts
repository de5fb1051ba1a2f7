import type { Activity } from 'botbuilder'
import { CardFactory } from 'botbuilder'

/** The answer to a pressed button, as the host's protocol has it. */
export interface PressAnswer {
  readonly statusCode: 200
  readonly type: 'application/vnd.microsoft.card.adaptive' | 'application/vnd.microsoft.activity.message'
  readonly value: object | string
}

/** A sentence for who pressed a button. */
export function pressText(value: string): PressAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value }
}

/** A message that is a card and nothing else. */
export function cardMessage(card: object): Partial<Activity> {
  return { type: 'message', attachments: [CardFactory.adaptiveCard(card)] }
}

/** A message of plain words: nothing in them is read as markup. */
export function textMessage(text: string): Partial<Activity> {
  return { type: 'message', text, textFormat: 'plain' }
}
