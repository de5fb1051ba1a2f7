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
  { party: "Owner's Office", name: "Owner's Office" },
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
    ["Blocked as long as the mill people haven't replied", 'Flour Mill Council'],
    ["The council hasn't given its blessing", 'Flour Mill Council'],
    ['Final word is with the FMC', 'Flour Mill Council'],
    ["Awaiting the owner's approval of the price", "Owner's Office"],
    ['Bags must come from the supplier, we have none ourselves', 'external-provider'],
    ['Platform is lending us a test account', 'platform'],
    ['Infrastructure has promised a second line', 'infrastructure'],
    ["QA won't test before the texts are final", 'qa'],
    ['Goes nowhere without the numbers of BI', 'business-intelligence'],
    ['The feed of Data Science is down since January, someone has to revive it', 'data-science'],
    ['The contract is not through Legal', 'Legal'],
    ['The supplier takes weeks for a scale', 'external-provider'],
    ['QA only tests on Mondays, so their slot must be booked', 'qa'],
    ['Starts if Legal agrees', 'Legal'],
    ['A price list is being negotiated with the vendor', 'external-provider'],
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
    'Legal wants to see it now and then, just curious',
    'A bit like the morning meeting at Platform, only louder',
    'Thanks to Infra we have a second oven',
    'Signed off by Legal in March',
    'Prices of the supplier are on their website',
    'Legal would rather we used the old text',
    'Infrastructure does its own orders',
    'No approval from the FMC needed, we asked',
    'Same template as Platform uses',
    'The idea was stolen from Data Science',
    'BI dreams of it',
    'Interviews with QA would help, they are not necessary',
    'A council of bakers meets in town',
    'the owner of a shop sees the price',
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
    ['Depende de o Jurídico bater o martelo', 'Legal'],
    ['O Jurídico é quem define o texto', 'Legal'],
    ['Proposta em negociação com o fornecedor', 'external-provider'],
    ['A infra não libera a rede sem o teste', 'infrastructure'],
    ['Só anda se o SRE abrir a porta', 'sre'],
    ['O fornecedor promete a balança para maio', 'external-provider'],
    ['O pessoal do QA ainda pede duas semanas', 'qa'],
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
    'Planilha mesmo, sem esperar nada do BI',
    'Comparar com o preço do fornecedor que está no site',
    'Mesma tela do time de plataforma',
    'O Jurídico vai amar',
    'Parecido com o painel do SRE',
    'O texto do Jurídico não serve',
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
    ['Can only start with the oven sensors up and running', 'oven'],
    ['Hangs on the forecast per shop', 'forecast'],
    ['Makes no sense while there are no loyalty stamps', 'loyalty'],
    ['Piggybacks on the allergen labels', 'allergens'],
    ['Once the labelling of allergens is live', 'allergens'],
    ['Not before stamps are in use', 'loyalty'],
    ['First the oven sensors, only then this', 'oven'],
    ['Comes with the demand forecast', 'forecast'],
    ['The demand forecast goes in here', 'forecast'],
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
    'Unlike the loyalty stamps it can do without paper',
    'Once the loyalty stamps work we could add this, but that is another quarter',
    'Same colours as on the allergen labels',
    'Not linked to the oven sensors',
    'Signs the loaves at the counter',
  ])('are not seen in: %s', (notes) => {
    expect(milestonesOf(notes)).toEqual([])
  })
})

it('a milestone is needed that is called by a part of its title and was named before', () => {
  const register = milestone('register', 'Shop register online')
  const [found] = ask([register, milestone('a', 'Adopt a shop', 'People choose from the register, so no adoption without it')])
  expect(found).toMatchObject({ from: 'a', on: { milestone: 'register' } })
})

it('words of one family name a milestone in Portuguese too, in the plural or another part of speech', () => {
  const milestones = [
    milestone('loan', 'Empréstimo por QR'),
    milestone('a', 'Sugestão de livros', 'usa os empréstimos por QR'),
    milestone('b', 'Sala reservada', 'silenciosa'),
  ]
  expect(ask(milestones, [], 'pt-BR').map(({ from, on }) => [from, on])).toEqual([['a', { milestone: 'loan' }]])
})

it('a word of a title that may only mean a party names none', () => {
  expect(ask([milestone('a', 'Diary of the council'), milestone('b', 'Votes from the council')])).toEqual([])
  expect(ask([milestone('a', 'Votes from the Flour Mill Council')])).toMatchObject([{ from: 'a', on: { party: 'Flour Mill Council' } }])
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
