import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { type BallotBox, EntryTaken, RunSealed, type SealedEntry } from '../../okra/ports/ballotBox.ts'
import { type Case, type ContractOptions, describeContract, HOSTILE_TEXTS, hostileValue, type Place, rawBytesOf } from './contractCase.ts'

/** The definition of a BallotBox. Every adapter runs it; it may skip a case only with a reason. */
export function ballotBoxContract(name: string, newPlace: () => Promise<Place<BallotBox>>, options: ContractOptions = {}): void {
  describeContract(name, newPlace, options, (contractCase) => {
    describePasses(contractCase)
    describeOwnEntries(contractCase)
    describeCounting(contractCase)
    describeOpening(contractCase)
    describeOpenEntries(contractCase)
    describeEmptying(contractCase)
  })
}

const RUN = 'q1.s0.inputs.1'
const randomId = (): string => randomBytes(16).toString('hex')
const entry = (body: unknown, kind = 'contribution', id = randomId()): SealedEntry => ({ id, kind, body })
const ids = (entries: readonly SealedEntry[]): readonly string[] => entries.map(({ id }) => id)
const sorted = (texts: readonly string[]): readonly string[] => texts.toSorted()

async function put(box: BallotBox, author: string, entries: readonly SealedEntry[], { run = RUN, counted = true } = {}): Promise<void> {
  await box.change(run, author, counted, () => ({ put: entries, remove: [] }))
}

function describePasses(contractCase: Case<BallotBox>): void {
  contractCase('issues a pass once per person and run, and again for the same hash', async (place) => {
    const box = await place.open()
    expect(await box.issue(RUN, 'ana', 'h1', true)).toBe('issued')
    expect(await box.issue(RUN, 'ana', 'h1', true)).toBe('issued')
    expect(await box.issue(RUN, 'ana', 'h2', true)).toBe('held-elsewhere')
    expect([await box.holds(RUN, 'ana'), await box.holds(RUN, 'bruno'), await box.holds('q1.other', 'ana')]).toEqual([true, false, false])
    expect(await box.issue(RUN, 'ben', 'h3', false)).toBe('issued')
    expect(await box.issue('q1.s0.vote.1', 'ana', 'h4', true)).toBe('issued')
    expect(await box.pass(RUN, 'h1')).toEqual({ counted: true })
    expect(await box.pass(RUN, 'h2')).toBeNull()
    expect(await box.pass(RUN, 'h3')).toEqual({ counted: false })
    expect(await box.pass(RUN, 'h4')).toBeNull()
    expect((await box.progress(RUN)).holders).toBe(1)
  })

  contractCase('issues one pass to a person whose devices ask at once', async (place) => {
    const boxes = [await place.open(), await place.open()]
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => boxes[n % 2]?.issue(RUN, 'ana', `h${n}`, true)))
    expect(answers.filter((answer) => answer === 'issued')).toHaveLength(1)
    const passes = await Promise.all(answers.map((_, n) => boxes[0]?.pass(RUN, `h${n}`)))
    expect(passes.map((pass) => pass !== null)).toEqual(answers.map((answer) => answer === 'issued'))
  })

  contractCase('issues one pass to a device that asks many times at once', async (place) => {
    const boxes = [await place.open(), await place.open()]
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => boxes[n % 2]?.issue(RUN, 'ana', 'h', true)))
    expect(await boxes[0]?.issue(RUN, 'ana', 'h', true)).toBe('issued')
    expect(answers).toContain('issued')
    expect(await boxes[1]?.pass(RUN, 'h')).toEqual({ counted: true })
    expect((await boxes[1]?.progress(RUN))?.holders).toBe(1)
  })
}

function describeOwnEntries(contractCase: Case<BallotBox>): void {
  contractCase('lets an author put, replace and remove own entries', async (place) => {
    const box = await place.open()
    const [a, b, c] = [entry('a', 'x', '2'), entry('b', 'x', '1'), entry('c', 'y', '3')]
    await put(box, 'author', [a, b, c])
    expect(await box.own(RUN, 'author')).toEqual([b, a, c])
    await box.change(RUN, 'author', true, (own) => {
      expect(own).toEqual([b, a, c])
      return { put: [{ ...a, kind: 'z', body: { text: 'edited' } }], remove: ['1', 'unknown'] }
    })
    expect(await box.own(RUN, 'author')).toEqual([{ id: '2', kind: 'z', body: { text: 'edited' } }, c])
    expect(await box.own(RUN, 'somebody')).toEqual([])
    expect(await box.own('q1.other', 'author')).toEqual([])
  })

  contractCase("refuses another author's id and leaves everything as it was", async (place) => {
    const box = await place.open()
    const [theirs, mine] = [entry('theirs'), entry('mine')]
    await put(box, 'them', [theirs])
    await put(box, 'me', [mine])
    const steal = box.change(RUN, 'me', true, () => ({ put: [entry('new'), { ...theirs, body: 'stolen' }], remove: [mine.id] }))
    await expect(steal).rejects.toBeInstanceOf(EntryTaken)
    expect(await box.own(RUN, 'me')).toEqual([mine])
    expect(await box.own(RUN, 'them')).toEqual([theirs])
  })

  contractCase("does not remove another author's entry", async (place) => {
    const box = await place.open()
    const theirs = entry('theirs')
    await put(box, 'them', [theirs])
    await box.change(RUN, 'me', true, () => ({ put: [], remove: [theirs.id] }))
    expect(await box.own(RUN, 'them')).toEqual([theirs])
  })

  contractCase('passes on what the rules throw and stores nothing', async (place) => {
    const box = await place.open()
    const kept = entry('kept')
    await put(box, 'author', [kept])
    const refused = box.change(RUN, 'author', true, () => {
      throw new RangeError('too many')
    })
    await expect(refused).rejects.toThrow(new RangeError('too many'))
    expect(await box.own(RUN, 'author')).toEqual([kept])
    await put(box, 'author', [entry('more')])
    expect(await box.own(RUN, 'author')).toHaveLength(2)
  })

  contractCase('loses nothing when one author writes many times at once', async (place) => {
    const boxes = [await place.open(), await place.open()]
    const entries = Array.from({ length: 12 }, (_, n) => entry(`text ${n}`))
    await Promise.all(entries.map((one, n) => (boxes[n % 2] ? put(boxes[n % 2] as BallotBox, 'author', [one]) : null)))
    expect(sorted(ids((await boxes[0]?.own(RUN, 'author')) ?? []))).toEqual(sorted(ids(entries)))
  })

  contractCase('never lets an author exceed a limit by asking at once', async (place) => {
    const box = await place.open()
    const tries = Array.from({ length: 10 }, () =>
      box.change(RUN, 'author', true, (own) => {
        if (own.length >= 3) throw new RangeError('enough')
        return { put: [entry('one more')], remove: [] }
      }),
    )
    const done = await Promise.allSettled(tries)
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect(await box.own(RUN, 'author')).toHaveLength(3)
  })

  contractCase('finds entries, passes and sealed runs after it was closed and opened again', async (place) => {
    const before = await place.open()
    const kept = entry('kept')
    await before.issue(RUN, 'ana', 'h1', true)
    await put(before, 'author', [kept])
    await before.open('q1.sealed')
    await before.close()
    const after = await place.open()
    expect(await after.own(RUN, 'author')).toEqual([kept])
    expect(await after.issue(RUN, 'ana', 'h2', true)).toBe('held-elsewhere')
    expect(await after.pass(RUN, 'h1')).toEqual({ counted: true })
    await expect(put(after, 'author', [entry('late')], { run: 'q1.sealed' })).rejects.toBeInstanceOf(RunSealed)
  })

  contractCase('gives hostile texts and keys back as they were', async (place) => {
    const box = await place.open()
    for (const name of HOSTILE_TEXTS) {
      const run = `q1.${name}`
      expect(await box.issue(run, name, name, true)).toBe('issued')
      await put(box, name, [entry(hostileValue(), name, name)], { run })
      const expected = JSON.stringify([{ id: name, kind: name, body: hostileValue() }])
      expect(JSON.stringify(await box.own(run, name))).toBe(expected)
      expect(JSON.stringify(await box.peek(run, name))).toBe(expected)
      expect(await box.progress(run, [name])).toEqual({ authors: 1, uncountedAuthors: 0, holders: 1 })
      expect(JSON.stringify((await box.open(run)).entries)).toBe(expected)
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
}

function describeCounting(contractCase: Case<BallotBox>): void {
  contractCase('counts distinct authors, those who do not count apart, and holders', async (place) => {
    const box = await place.open()
    await put(box, 'a', [entry('1'), entry('2')])
    await put(box, 'b', [entry('3', 'ballot')])
    await put(box, 'simulated', [entry('4')], { counted: false })
    await put(box, 'elsewhere', [entry('5')], { run: 'q1.other' })
    for (const [person, hash, counted] of [
      ['ana', 'h1', true],
      ['ben', 'h2', true],
      ['sim', 'h3', false],
    ] as const)
      await box.issue(RUN, person, hash, counted)
    expect(await box.progress(RUN)).toEqual({ authors: 2, uncountedAuthors: 1, holders: 2 })
    expect(await box.progress(RUN, ['ballot'])).toEqual({ authors: 1, uncountedAuthors: 0, holders: 2 })
    expect(await box.progress(RUN, ['ballot', 'contribution'])).toEqual({ authors: 2, uncountedAuthors: 1, holders: 2 })
    expect(await box.progress(RUN, [])).toEqual({ authors: 0, uncountedAuthors: 0, holders: 2 })
    expect(await box.progress('q1.unknown')).toEqual({ authors: 0, uncountedAuthors: 0, holders: 0 })
  })

  contractCase('does not count an author who took everything back', async (place) => {
    const box = await place.open()
    const only = entry('1')
    await put(box, 'a', [only])
    await box.change(RUN, 'a', true, () => ({ put: [], remove: [only.id] }))
    expect((await box.progress(RUN)).authors).toBe(0)
  })
}

function describeOpening(contractCase: Case<BallotBox>): void {
  contractCase('opens with every entry, without authors, the same each time until it is emptied', async (place) => {
    const box = await place.open()
    const entries = [entry('1'), entry('2'), entry({ text: '3' }, 'ballot')]
    await put(box, 'a', entries.slice(0, 2))
    await put(box, 'b', entries.slice(2), { counted: false })
    await box.issue(RUN, 'ana', 'h1', true)
    const opened = await box.open(RUN)
    expect(opened.progress).toEqual({ authors: 1, uncountedAuthors: 1, holders: 1 })
    expect(opened.entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    expect(sorted(ids((await box.open(RUN)).entries))).toEqual(sorted(ids(entries)))
    expect(sorted(ids((await (await place.open()).open(RUN)).entries))).toEqual(sorted(ids(entries)))
    await box.empty(RUN)
    expect(await box.open(RUN)).toEqual({ entries: [], progress: { authors: 0, uncountedAuthors: 0, holders: 0 } })
  })

  contractCase('takes nothing after it was opened or emptied, and leaves other runs open', async (place) => {
    const box = await place.open()
    const kept = entry('kept')
    await put(box, 'a', [kept])
    await box.open(RUN)
    await expect(put(box, 'a', [entry('late')])).rejects.toBeInstanceOf(RunSealed)
    await expect(box.change(RUN, 'a', true, () => ({ put: [], remove: [kept.id] }))).rejects.toBeInstanceOf(RunSealed)
    expect(await box.own(RUN, 'a')).toEqual([kept])
    await box.empty(RUN)
    await expect(put(box, 'a', [entry('later')])).rejects.toBeInstanceOf(RunSealed)
    await put(box, 'a', [entry('fine')], { run: 'q1.s0.inputs.2' })
    expect(await box.own('q1.s0.inputs.2', 'a')).toHaveLength(1)
  })

  contractCase('opens exactly what it acknowledged, of 200 puts that race against the opening through two boxes', async (place) => {
    const boxes = [await place.open(), await place.open()] as const
    const acknowledged: string[] = []
    const refused: string[] = []
    const write = async (n: number): Promise<void> => {
      const one = entry(`text ${n}`)
      try {
        await put(boxes[n % 2 === 0 ? 0 : 1], `author ${n % 50}`, [one])
        acknowledged.push(one.id)
      } catch (error) {
        expect(error).toBeInstanceOf(RunSealed)
        refused.push(one.id)
      }
    }
    const early = Array.from({ length: 100 }, (_, n) => write(n))
    await Promise.any(early)
    const opening = Promise.all([boxes[0].open(RUN), boxes[1].open(RUN)])
    const racing = Array.from({ length: 99 }, (_, n) => write(100 + n))
    const [opened, openedToo] = await opening
    await write(199)
    await Promise.all([...early, ...racing])
    expect(acknowledged.length + refused.length).toBe(200)
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(refused.length).toBeGreaterThan(0)
    expect(sorted(ids(opened.entries))).toEqual(sorted(acknowledged))
    expect(sorted(ids(openedToo.entries))).toEqual(sorted(acknowledged))
    expect(sorted(ids((await boxes[1].open(RUN)).entries))).toEqual(sorted(acknowledged))
  })

  contractCase('answers in an order that says nothing about who came first', async (place) => {
    const box = await place.open()
    const counted = Array.from({ length: 16 }, (_, n) => String(n).padStart(4, '0'))
    const orders = [counted, counted.toReversed(), [...counted.slice(8), ...counted.slice(0, 8)]]
    const seen: string[] = []
    for (const [n, order] of orders.entries()) {
      for (const id of order) await put(box, `author of ${id}`, [entry('text', 'open', id)], { run: `q1.${n}` })
      const peeked = ids(await box.peek(`q1.${n}`, 'open'))
      expect(sorted(peeked)).toEqual(counted)
      expect(peeked).not.toEqual(order)
      seen.push(peeked.join(), ids((await box.open(`q1.${n}`)).entries).join())
    }
    expect(new Set(seen).size).toBe(1)
  })
}

function describeOpenEntries(contractCase: Case<BallotBox>): void {
  contractCase('shows the entries of one kind without sealing, and takes them by id, whoever wrote them', async (place) => {
    const box = await place.open()
    const [open1, open2, sealed] = [entry('1', 'open'), entry('2', 'open'), entry('3', 'sealed')]
    await put(box, 'a', [open1, sealed])
    await put(box, 'b', [open2])
    expect(sorted(ids(await box.peek(RUN, 'open')))).toEqual(sorted([open1.id, open2.id]))
    expect((await box.peek(RUN, 'sealed'))[0]).toEqual(sealed)
    await box.take(RUN, [open1.id, open2.id, 'unknown'])
    expect(await box.peek(RUN, 'open')).toEqual([])
    expect(await box.own(RUN, 'a')).toEqual([sealed])
    await put(box, 'b', [entry('4', 'open')])
    expect(await box.peek(RUN, 'open')).toHaveLength(1)
    expect((await box.open(RUN)).entries).toHaveLength(2)
  })

  contractCase('takes entries of a run that was opened, too', async (place) => {
    const box = await place.open()
    const [gone, stays] = [entry('1', 'open'), entry('2', 'open')]
    await put(box, 'a', [gone, stays])
    await box.open(RUN)
    await box.take(RUN, [gone.id])
    expect((await box.open(RUN)).entries).toEqual([stays])
  })
}

function describeEmptying(contractCase: Case<BallotBox>): void {
  contractCase('tells the runs that still hold something, all or those of one quarter', async (place) => {
    const box = await place.open()
    await put(box, 'a', [entry('1')], { run: 'q1.entry' })
    await box.issue('q1.pass', 'ana', 'h', true)
    await put(box, 'a', [entry('2')], { run: 'q10.entry' })
    await box.open('q1.only-sealed')
    expect(sorted(await box.runs())).toEqual(['q1.entry', 'q1.pass', 'q10.entry'])
    expect(sorted(await box.runs('q1'))).toEqual(['q1.entry', 'q1.pass'])
    await box.empty('q1.entry')
    expect(await box.runs('q1')).toEqual(['q1.pass'])
  })

  contractCase('empties one run: entries, passes and issuances', async (place) => {
    const box = await place.open()
    await put(box, 'a', [entry('1')])
    await put(box, 'a', [entry('2')], { run: 'q1.other' })
    await box.issue(RUN, 'ana', 'h', true)
    await box.empty(RUN)
    expect(await box.own(RUN, 'a')).toEqual([])
    expect(await box.pass(RUN, 'h')).toBeNull()
    expect(await box.progress(RUN)).toEqual({ authors: 0, uncountedAuthors: 0, holders: 0 })
    expect(await box.own('q1.other', 'a')).toHaveLength(1)
  })

  contractCase('removes everything of a quarter, and only of this one', async (place) => {
    const box = await place.open()
    for (const run of ['q1.a', 'q1.b', 'q10.a', 'q1']) {
      await put(box, 'a', [entry('1')], { run })
      await box.issue(run, 'ana', 'h', true)
      await box.open(run)
    }
    await box.removeQuarter('q1')
    expect(sorted(await box.runs())).toEqual(['q1', 'q10.a'])
    await put(box, 'a', [entry('anew')], { run: 'q1.a' })
    await expect(put(box, 'a', [entry('late')], { run: 'q10.a' })).rejects.toBeInstanceOf(RunSealed)
  })

  contractCase('leaves no byte of what was edited, removed, taken or emptied once it is scrubbed', async (place) => {
    const box = await place.open()
    const marked = (what: string, n: number): string => `${what}-${n}-${'y'.repeat((n * 211) % 1500)}`
    const entries = Array.from({ length: 80 }, (_, n) => entry(marked('FIRST', n), n % 2 === 0 ? 'open' : 'sealed'))
    for (const [n, one] of entries.entries()) await put(box, `WRITER-${n % 20}`, [one])
    expect((await rawBytesOf(place)).includes('FIRST-')).toBe(true)
    for (const [n, one] of entries.entries()) await put(box, `WRITER-${n % 20}`, [{ ...one, body: `SECOND-${n}` }])
    await box.scrub()
    const edited = await rawBytesOf(place)
    expect(edited.includes('FIRST-') || edited.includes('yyyy')).toBe(false)
    expect(edited.includes('SECOND-')).toBe(true)
    await box.take(RUN, ids(entries.filter(({ kind }) => kind === 'open')))
    await box.open(RUN)
    await box.empty(RUN)
    await box.scrub()
    const emptied = await rawBytesOf(place)
    expect(emptied.includes('SECOND-') || emptied.includes('WRITER-')).toBe(false)
    expect(entries.filter(({ id }) => emptied.includes(id))).toEqual([])
  })
}
