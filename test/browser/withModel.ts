import type { Page } from 'playwright-core'
import type { Endpoint } from '../assistant/endpoint/endpoint.ts'
import { startEndpoint } from '../assistant/endpoint/endpoint.ts'
import type { Product } from './product.ts'
import { startProduct } from './product.ts'
import type { Fact } from './team.ts'

/** Opens the administrator's routes of the product. */
export const adminToken = 'one-good-administrator-token'

/** The name that the product gives to its model. */
export const modelName = 'scripted-model'

/** The product with a model of its own, which every team may use. */
export interface WithModel {
  readonly product: Product
  readonly endpoint: Endpoint
  stop(): Promise<void>
}

interface Wish {
  readonly callMs?: number
  readonly endpoint?: Endpoint
}

/** Starts both; or the product alone, for a model that runs. A call may take `callMs` milliseconds: a minute, so that a slow machine is no slow model. */
export async function startWithModel({ callMs = 60_000, endpoint: running }: Wish = {}): Promise<WithModel> {
  const endpoint = running ?? (await startEndpoint())
  const product = await startProduct({
    OPENAI_BASE_URL: endpoint.url,
    OPENAI_MODEL: modelName,
    OPENAI_API_KEY: 'key',
    MODEL_FOR_ALL_TEAMS: '1',
    ADMIN_TOKEN: adminToken,
    ASSISTANT_CALL_MS: String(callMs),
    RATE_PER_PERSON: '1000',
  })
  const stop = async () => {
    await product.stop()
    if (!running) await endpoint.close().catch(() => undefined)
  }
  return { product, endpoint, stop }
}

/** What the model was sent so far, with its answers; a request that it refused has none. It answers the same request always the same. */
export async function exchanges({ endpoint }: WithModel): Promise<readonly { readonly status: number; readonly answer: string }[]> {
  const asked = endpoint.requests.filter(({ method }) => method === 'POST').map(({ body }) => body)
  return Promise.all(
    [...new Set(asked)].map(async (body) => {
      const response = await fetch(`${endpoint.url}/chat/completions`, { method: 'POST', body, headers: { authorization: 'Bearer key' } })
      const completion = (await response.json()) as { readonly choices?: readonly { readonly message: { readonly content: string } }[] }
      return { status: response.status, answer: completion.choices?.[0]?.message.content ?? '' }
    }),
  )
}

/** What a small team knows about its matches: two lenses that are worth grouping, and one that is not. A colleague is named in one. */
export const knownFacts: readonly Fact[] = [
  { lens: 'customer-pains', text: 'Players cancel an hour before kick-off' },
  { lens: 'customer-pains', text: 'Late cancellations ruin the match for nine people' },
  { lens: 'customer-pains', text: 'Players cancel late without telling Bruno' },
  { lens: 'customer-pains', text: 'Organisers chase everybody by phone' },
  { lens: 'customer-pains', text: 'Phone calls cost organisers an evening per match' },
  { lens: 'customer-pains', text: 'Organisers phone each player twice' },
  { lens: 'customer-gains', text: 'A reminder the day before makes people confirm' },
  { lens: 'customer-gains', text: 'A reminder saves a phone call' },
  { lens: 'customer-gains', text: 'Friends join when they are invited by a link' },
  { lens: 'customer-gains', text: 'An invitation by link brings friends along' },
  { lens: 'business-opportunities', text: 'Clubs would pay for weekly bookings' },
]

/** Presses the first button with this name. */
export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click()

/** Waits until a text is on screen. */
export const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
