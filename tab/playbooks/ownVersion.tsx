import type { Playbook } from '../../okra/playbook/step.ts'
import { useSpeech } from '../i18n/say.tsx'
import { useShared } from '../ui/styles.ts'

/** Says that a session is not the method's own, and what the team has changed in it; nothing if it is. */
export function OwnVersion({ playbook: { changed } }: { playbook: Playbook }) {
  const { say, language } = useSpeech()
  const shared = useShared()
  if (!changed) return null
  const kinds = new Intl.ListFormat(language, { type: 'conjunction' }).format(changed.map((kind) => say(`ownVersion.${kind}`)))
  return <p className={shared.quiet}>{say('ownVersion.text', { kinds })}</p>
}
