import type { FormEvent } from 'react'
import { useState } from 'react'

/** What a field that must not be left blank gets, and what it says when somebody tried to go on without it. */
export interface Required {
  readonly submit: (event: FormEvent<HTMLFormElement>, go: () => void) => void
  readonly say: (text: string, words: string) => { readonly validationState: 'error'; readonly validationMessage: string } | object
}

/** A pattern that a blank text does not match. */
export const notBlank = '.*\\S.*'

/** Lets a form go only when its required fields are filled; else they say what is missing and the first one gets the focus. */
export function useRequired(): Required {
  const [tried, setTried] = useState(false)
  return {
    submit: (event, go) => {
      event.preventDefault()
      const missing = event.currentTarget.querySelector<HTMLInputElement>('input:invalid')
      setTried(missing !== null)
      if (missing) missing.focus()
      else go()
    },
    say: (text, words) => (tried && text.trim() === '' ? { validationState: 'error', validationMessage: words } : {}),
  }
}
