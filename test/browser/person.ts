import type { Browser, BrowserContext, Page } from 'playwright-core'

/** One person in a browser of their own, and everything that reached it. */
export interface Person {
  readonly name: string
  readonly context: BrowserContext
  readonly page: Page
  /** All bodies of responses and all frames of sockets, as they came. */
  readonly received: string[]
  /** Errors of the page, and what it wrote to its console as an error. */
  readonly complaints: string[]
}

/** A browser of its own, in which nothing moves: sizes and colours are looked at where they end, and not on their way. */
export function contextIn(browser: Browser, options: Parameters<Browser['newContext']>[0]): Promise<BrowserContext> {
  return browser.newContext({ acceptDownloads: true, locale: 'en-GB', timezoneId: 'Europe/Lisbon', reducedMotion: 'reduce', ...options })
}

/** Opens a browser of its own for a person. */
export async function person(browser: Browser, name: string, viewport = { width: 1280, height: 860 }): Promise<Person> {
  return personIn(await contextIn(browser, { viewport }), name)
}

/** A person in a browser that stands ready. */
export async function personIn(context: BrowserContext, name: string): Promise<Person> {
  const page = await context.newPage()
  const received: string[] = []
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => received.push(String(payload)))
  })
  page.on('response', (response) => {
    if (/\/(api|anonymous|socket\.io)\//.test(response.url()))
      void response.text().then(
        (text) => received.push(text),
        () => undefined,
      )
  })
  return { name, context, page, received, complaints }
}

/** What the pages complained of, but for refusals: that somebody else was first is no fault of a page, though the console tells it. */
export function complaintsOf(people: readonly Person[]): readonly string[] {
  return people.flatMap(({ complaints }) => complaints).filter((line) => !line.includes('the server responded with a status of 409'))
}

/** Makes a team and answers the address of its quarter. */
export async function createTeam({ page, name }: Person, url: string, team: string): Promise<string> {
  await page.goto(url)
  await page.getByLabel('Team name').fill(team)
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Create and get the invite link' }).click()
  await page.waitForURL('**/q/**')
  await page.getByRole('button', { name: 'Start session 0' }).waitFor()
  return page.url()
}

/** The link that a facilitator gives away. */
export async function inviteLink({ page }: Person, which: 'team' | 'stakeholders'): Promise<string> {
  return page.getByLabel(`Link for ${which === 'team' ? 'the team' : 'stakeholders'}`).inputValue()
}

/** Comes by a link, gives a name, and is let in by the facilitator. */
export async function join({ page, name }: Person, link: string, facilitator: Person): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Join the session' }).click()
  await page.getByText('Ana lets you in').waitFor()
  await facilitator.page
    .getByRole('button', { name: `Let ${name} in` })
    .first()
    .click()
  await page.getByText('It starts when Ana presses Start.').first().waitFor()
}

/** Shows one of the two views of who leads. */
export async function view({ page }: Person, name: 'Lead' | 'Take part'): Promise<void> {
  await page.getByRole('tab', { name }).click()
}

/** Writes an idea under a lens and waits until the server has it. */
export async function write({ page }: Person, lens: string, text: string): Promise<void> {
  await page
    .getByRole('radio', { name: lens })
    .or(page.getByRole('button', { name: lens, exact: true }))
    .first()
    .click()
  await page.getByLabel('Your idea', { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Add idea' }).click()
  await page.getByRole('button', { name: `Edit: ${text}` }).waitFor()
}

/** Presses the button that goes on, and says yes if it asks. */
export async function goOn({ page }: Person, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().click()
  const confirm = page.getByRole('alertdialog').getByRole('button', { name: button })
  await confirm.click()
}
