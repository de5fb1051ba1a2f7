import { Button } from '@fluentui/react-button'
import { mergeClasses } from '@griffel/react'
import type { FactBody } from '../../okra/quarter/activities/write.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture, useQuarter } from '../quarter/hooks.tsx'
import { CopyButton } from '../ui/copyButton.tsx'
import { useLooks } from './looks.ts'

/** Own texts that did not get into a reveal, for copying until they are cleared. Nothing if there are none. */
export function LeftOver() {
  const say = useSay()
  const looks = useLooks()
  const quarter = useQuarter()
  const leftOver = usePicture((picture) => picture.leftOver)
  const texts = leftOver.flatMap(({ id, body }) => {
    const text = textOf(body)
    return text === null ? [] : [{ id, text }]
  })
  if (texts.length === 0) return null
  return (
    <section className={mergeClasses(looks.card, looks.warned)} aria-label={say('write.leftOver', { n: texts.length })}>
      <h2 className={looks.heading}>{say('write.leftOver', { n: texts.length })}</h2>
      <p className={looks.plain}>{say('write.leftOverHow')}</p>
      <ul className={looks.list}>
        {texts.map(({ id, text }) => (
          <li key={id} className={mergeClasses(looks.row, looks.spread)}>
            <bdi className={mergeClasses(looks.text, looks.grow)}>{text}</bdi>
            <CopyButton size="small" text={text} label={say('activity.copy')} />
          </li>
        ))}
      </ul>
      <div className={looks.row}>
        <Button className={looks.target} onClick={() => quarter.clearLeftOver()}>
          {say('write.leftOverClear')}
        </Button>
      </div>
    </section>
  )
}

function textOf(body: unknown): string | null {
  const { text, what, concern } = body as Partial<FactBody> & { readonly what?: string; readonly concern?: string }
  return text ?? what ?? (concern || null)
}
