import { partLength } from '../../text.ts'
import type { Field, Offer } from '../offers.ts'
import type { SessionRun } from '../state.ts'
import type { DraftData } from './draftData.ts'
import { answers, draftsOnTable, readableDrafts } from './draftData.ts'

const parts: Readonly<Record<'what' | 'outcome' | 'audience', Field>> = {
  what: { kind: 'text', least: 1, most: partLength },
  outcome: { kind: 'text', least: 0, most: partLength },
  audience: { kind: 'text', least: 0, most: partLength },
}

/** What may be done with the drafts on the table. Anyone may propose a wording and answer an ask; the rest is the facilitator's. */
export function draftOffers(session: SessionRun, data: DraftData, run: string, mayLead: boolean): readonly Offer[] {
  const ask = data.asks.find(({ status }) => status === 'open') ?? null
  const offers: Offer[] = [{ type: 'put', box: run, fields: { id: { kind: 'id' }, ...parts } }]
  if (ask)
    offers.push({
      type: 'put',
      box: ask.id,
      fields: { id: { kind: 'id' }, answers: { kind: 'answers', on: ask.drafts, of: answers } },
    })
  return mayLead ? [...offers, ...leadOffers(session, data, ask)] : offers
}

function leadOffers(session: SessionRun, data: DraftData, ask: DraftData['asks'][number] | null): readonly Offer[] {
  const drafts = Object.keys(session.drafts)
  const readable = readableDrafts(session).map(({ id }) => id)
  const free = drafts.filter((draft) => !ask?.drafts.includes(draft))
  const themes = [...Object.keys(session.themes), ...Object.keys(session.contributions)]
  const offers: Offer[] = [{ type: 'SettleVision', fields: parts }]
  if (drafts.length < draftsOnTable) {
    const origin: Field = { kind: 'one', of: ['facilitator', 'assistant'] }
    offers.push({
      type: 'PutDraft',
      fields: { draft: { kind: 'id' }, origin, themes: { kind: 'some', of: themes, least: 0, most: 12 }, ...parts },
    })
  }
  if (free.length > 0) offers.push({ type: 'WithdrawDraft', fields: { draft: { kind: 'one', of: free } } })
  const current: Field = { kind: 'one', of: ask ? [ask.id] : [] }
  if (ask) offers.push({ type: 'CloseAsk', fields: { ask: current } }, { type: 'DropAsk', fields: { ask: current } })
  else if (readable.length > 0) {
    offers.push({
      type: 'AskRoom',
      fields: { drafts: { kind: 'some', of: readable, least: 1, most: Math.min(data.most, readable.length) } },
    })
  }
  return offers
}
