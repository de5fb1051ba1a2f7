import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import type { Card } from '../../bot/cards/card.ts'
import { boardDrawing } from '../../okra/artifacts/boardFiles.ts'
import { sayIn } from '../../server/words.ts'
import { footballAt } from '../bot/cardSamples.ts'

const require = createRequire(import.meta.url)
/** Stands in for the font of Teams. */
const fonts = { 400: '400Regular/OpenSans_400Regular.ttf', 600: '600SemiBold/OpenSans_600SemiBold.ttf' }
const faces = Object.entries(fonts).map(([weight, path]) => {
  const bytes = readFileSync(require.resolve(`@expo-google-fonts/open-sans/${path}`)).toString('base64')
  return `@font-face { font-family: 'Open Sans'; font-weight: ${weight}; src: url(data:font/ttf;base64,${bytes}) }`
})
const renderer = require.resolve('adaptivecards/dist/adaptivecards.min.js')

/** How a chat looks. */
export const cardLooks = ['light', 'dark', 'contrast'] as const
/** One of them. */
export type CardLook = (typeof cardLooks)[number]

/** The colours of a look: those of a chat in Fluent's themes. `tints`: the backgrounds of boxes. */
interface Colours {
  readonly page: string
  readonly card: string
  readonly edge: string
  readonly text: string
  readonly subtle: string
  readonly field: string
  readonly main: readonly [back: string, text: string]
  readonly words: Readonly<Record<'accent' | 'good' | 'warning' | 'attention', string>>
  readonly tints: Readonly<Record<'emphasis' | 'accent' | 'good' | 'warning' | 'attention', string>>
}

const colours: Readonly<Record<CardLook, Colours>> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    edge: '#d1d1d1',
    text: '#242424',
    subtle: '#616161',
    field: '#f5f5f5',
    main: ['#5b5fc7', '#ffffff'],
    words: { accent: '#4f52b2', good: '#0e700e', warning: '#8a3707', attention: '#b10e1c' },
    tints: { emphasis: '#f5f5f5', accent: '#e8ebfa', good: '#f1faf1', warning: '#fff9f5', attention: '#fdf3f4' },
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    edge: '#666666',
    text: '#ffffff',
    subtle: '#d6d6d6',
    field: '#1f1f1f',
    main: ['#4f52b2', '#ffffff'],
    words: { accent: '#9299f7', good: '#54b054', warning: '#faa06b', attention: '#dc626d' },
    tints: { emphasis: '#1f1f1f', accent: '#2f2f4a', good: '#052505', warning: '#411200', attention: '#3f1011' },
  },
  contrast: {
    page: '#000000',
    card: '#000000',
    edge: '#ffffff',
    text: '#ffffff',
    subtle: '#ffffff',
    field: '#000000',
    main: ['#1aebff', '#000000'],
    words: { accent: '#ffff01', good: '#3ff23f', warning: '#ffff01', attention: '#ff5f5f' },
    tints: { emphasis: '#000000', accent: '#000000', good: '#000000', warning: '#000000', attention: '#000000' },
  },
}

function hostConfig({ card, edge, text, subtle, words, tints }: Colours): object {
  const shade = (colour: string, quiet = colour) => ({ default: colour, subtle: quiet })
  const { accent, good, warning, attention } = words
  const foregroundColors = {
    default: shade(text, subtle),
    dark: shade(text, subtle),
    light: shade(subtle),
    accent: shade(accent),
    good: shade(good),
    warning: shade(warning),
    attention: shade(attention),
  }
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors })
  return {
    fontFamily: "'Segoe UI', 'Open Sans', system-ui, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: edge },
    containerStyles: {
      default: style(card),
      emphasis: style(tints.emphasis),
      accent: style(tints.accent),
      good: style(tints.good),
      warning: style(tints.warning),
      attention: style(tints.attention),
    },
    actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    inputs: { label: { requiredInputs: { suffix: ' *' }, inputSpacing: 'small' }, errorMessage: { color: 'attention' } },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 130 }, value: { wrap: true }, spacing: 12 },
    textBlock: { headingLevel: 2 },
    textStyles: { heading: { size: 'large', weight: 'bolder' } },
  }
}

function sheet({ page, card, edge, text, subtle, field, main }: Colours): string {
  return `
* { box-sizing: border-box }
body { margin: 0; padding: 8px; background: ${page}; color: ${text}; font: 14px/20px 'Segoe UI', 'Open Sans', system-ui, sans-serif }
main { background: ${card}; border: 1px solid ${edge}; border-radius: 6px; overflow-wrap: anywhere }
.ac-container[style*="background-color"] { border-radius: 4px }
.ac-actionSet { flex-wrap: wrap; gap: 8px }
.ac-actionSet > div { display: none !important }
.ac-pushButton { background: ${card}; color: ${text}; border: 1px solid ${edge}; border-radius: 4px; padding: 5px 12px; font: 600 14px/20px inherit;
  font-family: inherit; cursor: pointer; max-width: 100% }
.ac-pushButton.style-positive { background: ${main[0]}; border-color: ${main[0]}; color: ${main[1]} }
.ac-input { width: 100%; background: ${field}; color: ${text}; border: 1px solid ${edge}; border-radius: 4px; padding: 6px 10px; font: inherit; min-height: 32px }
textarea.ac-input { min-height: 60px }
::placeholder { color: ${subtle}; opacity: 1 }
.ac-image { border-radius: 4px }
${card === '#000000' ? `.ac-container[style*="background-color"] { border: 1px solid ${edge} }` : ''}
`
}

/** A page that shows cards as a chat does, and what it complains about. */
export interface CardHost {
  readonly page: Page
  readonly complaints: readonly string[]
  /** Shows a card; answers what the reader of cards has to say against it. */
  show(card: Card, look: CardLook): Promise<readonly string[]>
}

/** Opens a page that shows cards; `pressed` in it is what the buttons of the card have sent. The picture of the board is drawn here; nothing else is loaded. */
export async function openCardHost(browser: Browser): Promise<CardHost> {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  const context = { team: { name: 'Kick-off squad' }, say: sayIn('en'), language: 'en', nameOf: () => null } as const
  const board = boardDrawing(footballAt(4, null), context)
  await page.route('**/*', (route) =>
    route.request().url().endsWith('/board.png') ? route.fulfill({ contentType: 'image/svg+xml', body: board }) : route.abort(),
  )
  await page.setContent(
    `<!doctype html><html lang="en"><title>Chat</title><style id="look"></style><style>${faces.join('')}</style><main></main></html>`,
  )
  await page.addScriptTag({ path: renderer })
  const show = async (card: Card, look: CardLook) => {
    const found = await page.evaluate(render, { card, config: hostConfig(colours[look]), css: sheet(colours[look]) })
    await page.waitForFunction(() => [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0))
    return found
  }
  return { page, complaints, show }
}

/** Runs in the page. */
function render({ card, config, css }: { card: object; config: object; css: string }): readonly string[] {
  const { AdaptiveCard, ExecuteAction, HostConfig, SerializationContext } = (
    globalThis as unknown as { AdaptiveCards: typeof import('adaptivecards') }
  ).AdaptiveCards
  // A chat reads Markdown in paragraphs; those of the cards have none (the test of the cards proves it), so they are shown as they stand.
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    const plain = document.createElement('p')
    plain.style.margin = '0'
    plain.textContent = text
    result.outputHtml = plain.outerHTML
    result.didProcess = true
  }
  const context = new SerializationContext()
  const shown = new AdaptiveCard()
  shown.hostConfig = new HostConfig(config)
  const pressed: object[] = []
  shown.onExecuteAction = (action) => {
    if (action instanceof ExecuteAction) pressed.push(JSON.parse(JSON.stringify({ verb: action.verb, data: action.data })))
  }
  Object.assign(globalThis, { pressed })
  shown.parse(card, context)
  const element = shown.render()
  const style = document.querySelector('#look')
  if (style) style.textContent = css
  document.querySelector('main')?.replaceChildren(...(element ? [element] : []))
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)
}
