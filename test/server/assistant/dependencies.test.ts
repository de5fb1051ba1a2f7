import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AssistantMilestone, Language, Questions } from '../../../okra/ports/assistant.ts'
import { localDependencies } from '../../../server/assistant/dependencies/local.ts'
import { card } from '../../assistant/card.ts'

type Input = Questions['dependencies']['input']

const milestone = (id: string, text: string, notes = '') => card(id, { text, notes })
const PARTIES = [
  { party: 'platform', name: 'Platform' },
  { party: 'infrastructure', name: 'Infrastructure' },
  { party: 'sre', name: 'SRE' },
  { party: 'qa', name: 'QA' },
  { party: 'data-science', name: 'Data Science' },
  { party: 'business-intelligence', name: 'BI' },
  { party: 'external-provider', name: 'External provider' },
  { party: 'Legal', name: 'Legal' },
  { party: 'Flour Mill Council', name: 'Flour Mill Council' },
]
const ask = (milestones: readonly AssistantMilestone[], known: Input['known'] = [], language: Language = 'en') =>
  localDependencies({ language, milestones, parties: PARTIES, known }).findings
const partiesOf = (notes: string, language: Language = 'en') =>
  ask([milestone('a', language === 'en' ? 'Order cakes by phone' : 'Encomendar bolos pelo telefone', notes)], [], language).flatMap(
    ({ on }) => ('party' in on ? [on.party] : []),
  )

const BAKERY = [
  milestone('oven', 'Oven sensors report the temperature'),
  milestone('forecast', 'Demand forecast per shop'),
  milestone('allergens', 'Allergen labels: printed at the counter'),
  milestone('loyalty', 'Loyalty stamps without paper'),
]
const milestonesOf = (notes: string) =>
  ask([...BAKERY, milestone('a', 'Fewer loaves thrown away', notes)]).flatMap(({ from, on }) =>
    'milestone' in on && from === 'a' ? [on.milestone] : [],
  )

describe('dependencies on parties', () => {
  it.each([
    ['Needs a churn score from DS', 'data-science'],
    ['We wait for the ML team to train the model', 'data-science'],
    ['Legal has to sign off the texts', 'Legal'],
    ['Sign-off by legal is open', 'Legal'],
    ['The lawyers still have to agree', 'Legal'],
    ['Blocked until infra gives us a second region', 'infrastructure'],
    ['SRE must raise the limit first', 'sre'],
    ["Can't launch without an OK from the SRE team", 'sre'],
    ['Uses the API of the platform team', 'platform'],
    ['Figures are taken from the BI warehouse', 'business-intelligence'],
    ['To be tested by QA before release', 'qa'],
    ['Together with data scientists', 'data-science'],
    ['The supplier will send the scales in May', 'external-provider'],
    ['Pending approval of the Flour Mill Council', 'Flour Mill Council'],
    ['Recipes sit with the Flour Mill Council; we need an export from them', 'Flour Mill Council'],
    ['Approval: Legal', 'Legal'],
    ['Somebody from QA should look at it first', 'qa'],
    ['It stands and falls with the model that Data Science is training', 'data-science'],
    ["Data Science's model decides who gets the offer", 'data-science'],
    ['Waiting on the vendor', 'external-provider'],
    ['No launch before Legal has read it', 'Legal'],
    ['Hinges on whether Platform opens the gateway', 'platform'],
    ['We asked SRE for a new cluster and have no answer yet', 'sre'],
    ['Legal is still reviewing the contract', 'Legal'],
    ['BI would need to add a column for us', 'business-intelligence'],
    ['Infrastructure promised the queue for week 5', 'infrastructure'],
    ['Nothing moves here before QA gives the green light', 'qa'],
    ['The labels come from Data Science', 'data-science'],
    ['Has to go past Legal', 'Legal'],
    ['The connector is built by an external provider', 'external-provider'],
    ['wating for ok from Legal', 'Legal'],
    ['The Council has to agree', 'Flour Mill Council'],
    ['sacks in three sizes: Council puts them in first', 'Flour Mill Council'],
  ])('are seen in: %s', (notes, party) => {
    expect(partiesOf(notes)).toEqual([party])
  })

  it.each([
    'No dependency on DS',
    'Can be done without Legal',
    'Does not need SRE',
    'Independent of Platform',
    'Infra has already delivered the queue',
    'Legal signed it off last month',
    'Demo for the data science team',
    'We inform Legal when it is done',
    'Present the results to BI',
    'A dashboard for QA',
    'Replaces the export of BI, which was switched off last year',
    'The gateway from Platform is already live',
    'No longer waits for SRE',
    'SRE gets a copy of the report',
    'Data Science will hear about it afterwards',
    "We don't have to ask Legal again",
    'QA is not needed',
    'Nobody from Legal is involved',
    'BI learns the numbers afterwards',
    'A tour of the kitchen for people from Infrastructure',
    'Used to need Data Science, now a simple average is enough',
    'SRE finished its part in June',
    'Legal cleared the wording, so we can go',
    'Neither QA nor Legal have anything to do with it',
  ])('are not seen in: %s', (notes) => {
    expect(partiesOf(notes)).toEqual([])
  })

  it('are seen in a list of parties, each of them', () => {
    expect(partiesOf('Needs input from DS, BI and legal')).toEqual(['data-science', 'business-intelligence', 'Legal'])
  })

  it.each([
    ['Precisa da aprovação do jurídico', 'Legal'],
    ['Depende do time de dados', 'data-science'],
    ['Assim que a infra liberar o ambiente', 'infrastructure'],
    ['Aguardando o fornecedor externo', 'external-provider'],
    ['Bloqueado pelo SRE até a migração', 'sre'],
    ['Os dados vêm do BI', 'business-intelligence'],
    ['O Jurídico ainda não aprovou o contrato', 'Legal'],
    ['Sem o aval do jurídico, nada sai', 'Legal'],
    ['A equipe de QA precisa testar antes', 'qa'],
    ['Usa a API do time de plataforma', 'platform'],
  ])('are seen in Portuguese: %s', (notes, party) => {
    expect(partiesOf(notes, 'pt-BR')).toEqual([party])
  })

  it.each([
    'Não depende do time de dados',
    'O BI já entregou a tabela',
    'Sem dependência do jurídico',
    'Apresentação para o time de plataforma',
    'Vamos informar o QA no fim',
    'O fornecedor entregou tudo em março',
  ])('are not seen in Portuguese: %s', (notes) => {
    expect(partiesOf(notes, 'pt-BR')).toEqual([])
  })
})

describe('dependencies on other milestones', () => {
  it.each([
    ['Needs the demand forecast', 'forecast'],
    ['Once the oven sensors report every minute', 'oven'],
    ['Builds on the forecast per shop', 'forecast'],
    ['Cannot start until allergen labels are printed', 'allergens'],
    ['After the loyalty stamps are live', 'loyalty'],
    ['Uses the temperature from the oven sensors', 'oven'],
    ['Makes no sense before we can forecast demand', 'forecast'],
    ['The oven sensors have to be in place first', 'oven'],
    ['Takes the demand from the forecast per shop', 'forecast'],
    ['Without the demand forecast we have nothing to show', 'forecast'],
  ])('are seen in: %s', (notes, id) => {
    expect(milestonesOf(notes)).toEqual([id])
  })

  it.each([
    'Works without the demand forecast',
    'Independent of the oven sensors',
    'Instead of the loyalty stamps',
    'The allergen labels do not change',
    'Shops like it, and a forecast of rain helps nobody',
    'In parallel with the loyalty stamps',
    'Runs with or without the demand forecast',
    'Does not need the oven sensors',
  ])('are not seen in: %s', (notes) => {
    expect(milestonesOf(notes)).toEqual([])
  })
})

describe('what is found', () => {
  it('quotes the words of the text or the notes, letter by letter', () => {
    const texts = [...BAKERY, milestone('a', 'Cakes', 'Needs – as ever – the “Demand Forecast”, and  a review by LEGAL.')]
    const findings = ask(texts)
    expect(findings.map(({ on }) => on)).toEqual(expect.arrayContaining([{ milestone: 'forecast' }, { party: 'Legal' }]))
    for (const { quote } of findings) expect(texts.at(-1)?.notes).toContain(quote)
  })

  it('is not what the team has entered, nor the other way round', () => {
    const texts = [milestone('a', 'Cakes', 'Needs the demand forecast and a model from DS'), ...BAKERY]
    const known = [
      { from: 'a', on: { party: 'data-science' } },
      { from: 'forecast', on: { milestone: 'a' } },
    ]
    expect(ask(texts, known)).toEqual([])
  })

  it('stays sound for any text', () => {
    const word = fc.constantFrom(
      'needs',
      'after',
      'DS',
      'legal',
      'depende de',
      'não',
      '取消',
      '<b>',
      '__proto__',
      'constructor',
      '.',
      ',',
      'İ',
      'ﬁ',
      'e\u0301',
      '😀',
      '\u202E',
      '\n',
      '((',
      '[',
    )
    const text = fc.oneof(
      fc.string({ maxLength: 200, unit: 'binary' }),
      fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
    )
    const some = fc.array(fc.tuple(text, text), { maxLength: 6 })
    const named = fc.array(text, { maxLength: 3 })
    fc.assert(
      fc.property(some, named, fc.constantFrom<Language>('en', 'pt-BR'), (list, names, language) => {
        const milestones = list.map(([written, notes], n) => milestone(n === 0 ? '__proto__' : `m${n}`, written, notes))
        const parties = [...PARTIES, ...names.map((name) => ({ party: name, name }))]
        const input = { language, milestones, parties, known: [] }
        const { findings } = localDependencies(input)
        expect(localDependencies(input).findings).toEqual(findings)
        for (const { from, on, quote } of findings) {
          const here = milestones.find(({ id }) => id === from)
          expect(quote).not.toBe('')
          expect([here?.text, here?.notes].some((written) => written?.includes(quote))).toBe(true)
          if ('milestone' in on) expect(milestones.some(({ id }) => id === on.milestone && id !== from)).toBe(true)
          else expect(parties.some(({ party }) => party === on.party)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is found among many milestones', () => {
    const many = Array.from({ length: 200 }, (_, n) =>
      milestone(`m${n}`, `Station ${n} shelf number ${n % 7}`, `needs ${'the shelf '.repeat(150)} from DS`),
    )
    expect(ask(many).filter(({ on }) => 'party' in on)).toHaveLength(200)
  })
})
