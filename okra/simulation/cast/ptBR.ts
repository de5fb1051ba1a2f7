import type { Voice } from '../persona.ts'

/** What the five care about and know, in Brazilian Portuguese; the same people as in English, in the same order. */
export const portuguese: readonly Voice[] = [
  {
    interests: ['cancel', 'falt', 'confia', 'presenc', 'confirm', 'comparec', 'avalia'],
    wording: {
      what: 'tornar a presença confiável, da inscrição ao início do jogo',
      outcome: 'cortar pela metade as partidas canceladas no dia',
      audience: 'quem joga e quem organiza as partidas',
    },
    facts: [
      { lens: 'customer-pains', text: 'Uma em cada três partidas perde alguém no próprio dia porque um jogador cancela em cima da hora' },
      { lens: 'customer-pains', text: 'Quando alguém falta sem avisar, nove pessoas ficam sem jogar' },
      {
        lens: 'customer-pains',
        first: 'O suporte recebe muitas mensagens sobre partidas canceladas',
        text: 'O suporte recebe 40 mensagens por semana sobre partidas canceladas a menos de duas horas do início',
      },
      { lens: 'customer-gains', text: 'Os jogadores adoram quando todos já confirmaram na noite anterior' },
      { lens: 'stakeholder-expectations', text: 'Líderes da comunidade esperam um jeito de lidar com quem cancela sempre' },
      { lens: 'customer-gains', text: 'Grupos fixos confiam em jogadores com bom histórico de presença' },
      { lens: 'platform-constraints', text: 'A confirmação é só uma mensagem no chat, então a presença não fica registrada' },
      {
        lens: 'business-opportunities',
        text: 'Grupos que jogam toda semana ficam conosco quatro vezes mais tempo do que jogadores avulsos',
      },
      { lens: 'platform-strengths', text: 'As notificações chegam a 92 por cento dos jogadores em um minuto' },
    ],
  },
  {
    interests: ['organiza', 'cancel', 'lembret', 'confirm', 'presenc', 'falt', 'lista', 'substitu'],
    wording: {
      what: 'acabar com a cobrança por mensagem na organização das partidas',
      outcome: 'fechar o time em um dia',
      audience: 'quem organiza uma partida toda semana',
    },
    facts: [
      { lens: 'customer-pains', text: 'Quem organiza gasta uma hora por partida cobrando a confirmação de presença' },
      { lens: 'customer-pains', text: 'Quando alguém cancela tarde, o organizador procura um substituto por telefone' },
      { lens: 'customer-gains', text: 'Organizadores querem uma lista de espera que ande sozinha quando alguém cancela' },
      { lens: 'customer-gains', text: 'Um lembrete na véspera faz os jogadores confirmarem a tempo' },
      { lens: 'stakeholder-expectations', text: 'Donos de quadra esperam receber mesmo quando a partida é cancelada tarde' },
      { lens: 'stakeholder-expectations', text: 'Clubes parceiros esperam lembretes com o próprio nome' },
      { lens: 'business-opportunities', text: 'Quem organiza quatro partidas por mês pagaria por lembretes e lista de espera' },
      { lens: 'platform-constraints', text: 'A agenda das quadras é atualizada à mão e há reservas duplicadas duas vezes por semana' },
    ],
  },
  {
    interests: ['presenc', 'falt', 'cancel', 'confirm', 'medi', 'confia', 'historic'],
    wording: {
      what: 'mostrar a todos o quanto uma partida é confiável antes de entrar',
      outcome: 'subir a presença de 71 para 85 por cento',
      audience: 'jogadores novos e antigos',
    },
    facts: [
      { lens: 'customer-pains', text: 'A presença é de 71 por cento: três de cada dez confirmados faltam' },
      { lens: 'customer-pains', text: 'Nas entrevistas, 8 de 12 jogadores disseram que partida incerta é pior do que nenhuma' },
      { lens: 'business-opportunities', text: 'Quem tem a primeira partida realizada volta em dez dias com o dobro da frequência' },
      { lens: 'business-opportunities', text: 'Dez pontos a mais de presença trariam 1.200 partidas completas por mês' },
      { lens: 'stakeholder-expectations', text: 'A diretoria espera que a presença seja medida do mesmo jeito em todas as cidades' },
      { lens: 'customer-gains', text: 'Os jogadores escolhem um organizador confiável mesmo quando a partida fica mais longe' },
      { lens: 'platform-constraints', text: 'O histórico de partidas está em três tabelas e ninguém mede cancelamentos por jogador' },
      { lens: 'platform-strengths', text: 'Temos dois anos de histórico de partidas para aprender padrões de presença' },
    ],
  },
  {
    interests: ['convi', 'compartilh', 'amigo', 'link', 'crescimento', 'patrocin', 'viral'],
    wording: {
      what: 'fazer de cada partida um convite que dá vontade de compartilhar',
      outcome: 'levar um quarto dos convidados à primeira partida',
      audience: 'amigos de quem já joga',
    },
    facts: [
      { lens: 'business-opportunities', text: 'Quem vem pelo convite de um amigo não custa nada e fica mais tempo' },
      {
        lens: 'business-opportunities',
        text: 'O link compartilhado abre no navegador, mas só 9 por cento dos amigos convidados entram na partida',
      },
      { lens: 'business-opportunities', text: 'Dois patrocinadores pediram a marca nos links de partidas compartilhados' },
      { lens: 'customer-pains', text: 'Amigos convidados precisam instalar o aplicativo para ver a partida' },
      { lens: 'customer-gains', text: 'Os jogadores gostam de compartilhar o resultado e a foto da partida com amigos' },
      {
        lens: 'stakeholder-expectations',
        text: 'O time de crescimento espera que convites tragam 20 por cento dos novos jogadores até o verão',
      },
      { lens: 'platform-constraints', text: 'Os links de convite expiram em um dia e não podem ser compartilhados duas vezes' },
      { lens: 'platform-strengths', text: 'Compartilhar nos três grandes mensageiros já funciona nos dois sistemas' },
    ],
  },
  {
    interests: ['busca', 'ranking', 'perto', 'filtr', 'lent', 'cache', 'recomend', 'encontr'],
    wording: {
      what: 'ajudar os jogadores a encontrar uma partida perto em menos de um minuto',
      outcome: 'ter metade dos novos usuários em uma partida em 48 horas',
      audience: 'quem acabou de chegar à cidade',
    },
    facts: [
      { lens: 'platform-constraints', text: 'A busca por partidas perto é lenta: quatro segundos em um celular comum' },
      { lens: 'platform-constraints', text: 'O ranking da busca ignora nível e distância' },
      { lens: 'platform-constraints', text: 'O histórico de partidas é lido sem cache e deixa tudo lento aos domingos' },
      { lens: 'platform-strengths', text: 'O serviço de busca tem uma interface limpa e aceita um novo ranking em uma semana' },
      { lens: 'customer-pains', text: 'Novos jogadores não conseguem filtrar partidas perto por nível e desistem da busca' },
      { lens: 'customer-gains', text: 'Os jogadores adorariam partidas recomendadas perto de casa e do seu nível' },
      { lens: 'stakeholder-expectations', text: 'Ciência de Dados espera tempo neste trimestre para testar um novo ranking na busca' },
      { lens: 'business-opportunities', text: 'Metade das buscas em cidades pequenas não encontra nenhuma partida perto' },
      { lens: 'platform-strengths', text: 'Testes noturnos cobrem busca e reserva e acharam todas as regressões desde maio' },
    ],
  },
]
