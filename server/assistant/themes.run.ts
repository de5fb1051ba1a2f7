import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { localThemes } from './themes/local.ts'

const line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })

/** JSON lines of `{id, text}` in, JSON lines of `{id, cluster}` out: what belongs to no theme is a cluster of its own. */
const texts = (await text(process.stdin))
  .split('\n')
  .filter((one) => one.trim() !== '')
  .map((one) => line.parse(JSON.parse(one)))
const { themes, alone } = localThemes({ language: 'en', texts: texts.map((one) => ({ id: String(one.id), text: one.text })) })
const clusters = new Map([
  ...themes.flatMap(({ contributions }, index) => contributions.map((id) => [id, `theme ${index + 1}`] as const)),
  ...alone.map((id, index) => [id, `alone ${index + 1}`] as const),
])
for (const { id } of texts) process.stdout.write(`${JSON.stringify({ id, cluster: clusters.get(String(id)) })}\n`)
