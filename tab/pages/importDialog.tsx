import { Button } from '@fluentui/react-button'
import { DocumentRegular } from '@fluentui/react-icons/svg/document'
import { useRef, useState } from 'react'
import type { ImportPreview } from '../../okra/api.ts'
import { useSay } from '../i18n/say.tsx'
import { useRoom } from '../quarter/hooks.tsx'
import { useAnnounce } from '../ui/live.tsx'
import { Modal } from '../ui/modal.tsx'
import { ProblemText } from '../ui/problem.tsx'
import { useShared } from '../ui/styles.ts'
import { ImportedQuarter } from './importedQuarter.tsx'
import { useAct } from './useAct.ts'

/** A file that was looked into, and what it would bring. */
interface Looked {
  readonly file: File
  readonly preview: ImportPreview
}

/** Reads a quarter from a file into this one: first it is shown what it brings, and files that are none are named with the reason. */
export function ImportDialog({ close }: { close: () => void }) {
  const say = useSay()
  const shared = useShared()
  const room = useRoom()
  const announce = useAnnounce()
  const chooser = useRef<HTMLInputElement>(null)
  const [reading, setReading] = useState<string | null>(null)
  const [looked, setLooked] = useState<Looked | null>(null)
  const { act, problem, busy } = useAct()
  const path = `/api/quarters/${room.id}/import`
  const look = (file: File) => {
    setReading(file.name)
    setLooked(null)
    act(async () => {
      try {
        setLooked({ file, preview: await room.upload<ImportPreview>(`${path}/preview`, file) })
      } finally {
        setReading(null)
      }
    })
  }
  const take = ({ file, preview }: Looked) =>
    act(async () => {
      await room.upload(path, file)
      announce(say('exchange.taken', { label: preview.quarter.label }))
      close()
    })
  const actions = (
    <>
      <Button onClick={close}>{say('dialog.cancel')}</Button>
      <Button appearance="primary" disabled={!looked || busy} onClick={() => looked && take(looked)}>
        {say('exchange.take')}
      </Button>
    </>
  )
  return (
    <Modal title={say('exchange.title')} actions={actions} close={close}>
      <p className={shared.text}>{say('exchange.how')}</p>
      <div>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".zip,.json,application/zip,application/json"
          aria-label={say('exchange.file')}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) look(file)
            // The same file can be chosen again after it was changed.
            target.value = ''
          }}
        />
        <Button icon={<DocumentRegular />} disabledFocusable={busy} onClick={() => busy || chooser.current?.click()}>
          {say(looked ? 'exchange.another' : 'exchange.choose')}
        </Button>
      </div>
      <div role="status" className={shared.column}>
        {reading !== null && <p className={shared.quiet}>{say('exchange.reading', { file: reading })}</p>}
        {looked && <ImportedQuarter file={looked.file.name} preview={looked.preview} />}
      </div>
      {problem && <ProblemText code={problem.code} reference={problem.reference} />}
    </Modal>
  )
}
