import type { FactClass, TimeClass, UnitClass } from '../../lexicon/shape.ts';

export const facts: Partial<Record<FactClass, string>> = {
  delivery: `entrega, entregar, delivery, para entrega, pra entrega, pra entregar, entrega em, entrega na, entrega no, entregar em, entregar na, manda pra, mandar pra, leva em, leva na, traz em, traz na, trazer em, trazer na, manda entregar, em casa, no meu endereço, entrega pra, entrega pras, entregam, envia pra, entregue em, mandem para, me entrega, entrega aqui, pra entregarem`,
  pickup: `retirar, retirada, vou retirar, retiro, retiro aí, buscar, vou buscar, busco, busco aí, passo aí, passo ai, passo pra pegar, vou passar, passar aí, pra pegar, pegar, vou pegar, pego aí, pego, pego na loja, na loja, no balcão, levantar, vou levantar, passo para levantar, para levantar, para levar, pra viagem, viagem, retira, vou aí buscar, pra buscar, passar pra pegar, passa pra pegar, passo lá, vou aí pegar, meu marido passa, passo depois, passo no, recolher, vou recolher`,
  addressCue: `endereço, endereco, meu endereço, meu endereço é, o endereço é, end, fica na, fica no, moro na, moro no, na, no, em, para a, pra, entrega na, entrega no, entregar na, entregar no, entrega em, entregar em, manda na, manda no, mandar pra, manda pra, leva na, aqui na, aqui no, estou na, estou no, tô na, to na, localização, traz na, para, à`,
  street: `rua, r, avenida, av, travessa, trav, tv, alameda, al, praça, pça, largo, estrada, rodovia, rod, beco, viela, ladeira, quadra, qd, conjunto, cj, condomínio, condominio, vila, bairro, jardim, parque, centro, servidão, loteamento, residencial, sqn, sqs, via, calçada, urbanização, bloco`,
  place: `número, numero, n°, nº, num, casa, apto, apt, ap, apartamento, bloco, bl, torre, andar, fundos, lote, lt, sala, loja, portaria, esquina, perto de, perto do, perto da, em frente, em frente ao, em frente a, ao lado, ao lado de, ao lado do, ao lado da, próximo a, próximo ao, próximo à, atrás do, atrás da, portão, cep, km, sobrado, prédio, edifício, ed, ponto de referência, referência, interfone, esq, direito, dto, frente, r/c, chácara, entre`,
  nameCue: `meu nome é, meu nome, nome, o nome é, me chamo, chamo-me, sou o, sou a, sou, em nome de, no nome de, no nome do, no nome da, em nome da, em nome do, aqui é, aqui é o, aqui é a, aqui quem fala é, quem fala é, daqui fala, daqui fala o, daqui fala a, daqui é, fala o, é o, é a, pra, anota no nome do, anota no nome da, nome do cliente, pedido do, pedido da`,
  phoneCue: `telefone, tel, fone, celular, cel, telemóvel, telemovel, tlm, whats, whatsapp, zap, número, meu número, meu telefone, contato, contacto, liga no, ligar no`,
  cash: `dinheiro, em dinheiro, pago em dinheiro, espécie, em espécie, cash, em numerário, numerário, a dinheiro, no dinheiro, vou pagar em dinheiro, tenho uma nota de, nota de, dinheiro vivo, pago com nota de`,
  cashOnDelivery: `pago na entrega, pagar na entrega, pagamento na entrega, na entrega em dinheiro, dinheiro na entrega, à cobrança, contra entrega, pago quando chegar`,
  card: `cartão, cartao, no cartão, no cartao, débito, debito, crédito, credito, no débito, no crédito, maquininha, maquina de cartão, máquina de cartão, traz a maquininha, leva a maquininha, multibanco, vale refeição, vr, ticket, passo o cartão, na maquininha, cartão de crédito, cartão de débito, contactless, aproximação, alelo, sodexo`,
  transfer: `pix, no pix, por pix, via pix, faço um pix, chave pix, transferência, transferencia, transferir, mbway, mb way, ted, depósito, transfiro, qual a chave, pelo pix, faço o pix, pago no pix`,
  payLink: `link de pagamento, link, manda o link, pagar online, pagamento online, me manda o link, link pra pagar, link para pagar, pago pelo link, pelo link, pago online`,
  payVerb: 'pago, pagar, pagamento, vou pagar, pagamos, pagarei, forma de pagamento, pagando',
  noteCue: `tocar a campainha, toca a campainha, toque a campainha, tocar campainha, campainha, interfone, tocar o interfone, chama no portão, chamar no portão, deixar na, deixa na, deixar com, deixa com, deixar no, portaria, porteiro, cachorro, cão, cuidado com, buzina, buzinar, me liga quando, liga quando chegar, avisa quando, avisar quando, me avisa, capricha, caprichar, bem passado sem, talheres, guardanapo, guardanapos, canudo, canudos, sachê, sachês, cortado, corta, corta ao meio, cortar, separado, embalar, embrulha, bem quente, bem gelada, bem geladas, bem gelado, bem moreninho, moreninhos, bem assado, assadinho, branquinho, branquinhos, maduro, madura, maduras, maduros, verdes, verdinha, verdinhas, não muito, por favor que, código, senha, sem açúcar não, obs, observação, procurar por, procura por, pergunta por, subir, bem torrado, sem pressa, bem fininho, não toca, não tocar, descartável, descartáveis, feliz aniversário, com cuidado`,
  changeNote: `troco pra, troco para, troco de, levar troco, leva troco, precisa de troco, preciso de troco, traz troco, trazer troco, manda troco, tragam troco, trago troco, sem troco, não precisa de troco, trocado`,
  allergy: `alérgico, alergico, alérgica, alergica, alergia, alergias, intolerante, intolerância, intolerancia, celíaco, celíaca, celiaco, lactose`,
  money: `reais, real, r$, conto, contos, pila, euros, euro, €, centavos, pratas, brl, mangos`,
};

export const times: Partial<Record<TimeClass, string>> = {
  asap: 'o mais rápido possível, o mais rapido possivel, o quanto antes, quanto antes, agora mesmo, já já, urgente, rápido, imediatamente, pra já, para já, pra agora, assim que possível, assim que puder, logo que possível, o mais breve possível, o mais depressa possível, nesse instante, neste instante, nesse exato momento, neste momento',
  today: 'hoje, hj, dia de hoje',
  tomorrow: 'amanhã, amanha, amnh, amanhah',
  dayAfter: 'depois de amanhã, depois de amanha',
  tonight: 'hoje à noite, hoje a noite, esta noite, essa noite, de noite, logo à noite, à noite',
  at: 'às, as, à, a, ás, para as, pras, pra, pelas, por volta das, por volta de, lá pelas, até as, até às, antes das, depois das, a partir das, das, umas, para a, pra uma, tipo',
  clock: 'h, hs, hrs, horas, hora, em ponto, hr',
  am: 'da manhã, da manha, de manhã, de manha, am, da madrugada, pela manhã, de madrugada, manhã',
  pm: 'da tarde, da noite, de tarde, de noite, à noite, a noite, à tarde, pm, pela tarde, pela noite, na hora do almoço',
  noon: 'meio-dia, meio dia, ao meio dia, meiodia',
  midnight: 'meia-noite, meia noite, à meia noite',
  inTime: 'em, daqui a, dentro de, em uns, daqui, em umas, daqui uns',
  minutes: 'minutos, minuto, min, mins, minutinhos',
  hours: 'horas, hora, hr, hrs, h, horinhas',
  quarterTo: 'quinze para as, um quarto para as',
  next: 'próximo, próxima, que vem, na próxima, no próximo, nesta, neste, na, no, esta, este',
};

export const weekdays = [
  'segunda-feira/segunda',
  'terça-feira/terça',
  'quarta-feira/quarta',
  'quinta-feira/quinta',
  'sexta-feira/sexta',
  'sábado/sáb',
  'domingo/dom',
];

export const months = [
  'janeiro',
  'fevereiro',
  'março',
  'abril',
  'maio',
  'junho',
  'julho',
  'agosto',
  'setembro',
  'outubro',
  'novembro',
  'dezembro',
];

export const units: Partial<Record<UnitClass, string>> = {
  kg: 'kg, kgs, quilo, quilos, kilo, kilos, quilograma, kl, quilinho, kgzinho',
  g: 'g, gr, grs, grama, gramas, gms, gramos',
  l: 'l, lt, lts, litro, litros, ltr, litrão',
  ml: 'ml, mililitros',
  cl: 'cl',
  dozen: 'dúzia, dúzias, duzia, duzias, dz, dúz',
  piece: `unidade, unidades, un, und, unid, peça, peças, lata, latas, latinha, latinhas, garrafa, garrafas, pacote, pacotes, pct, pcts, pcte, caixa, caixas, cx, bandeja, bandejas, maço, maços, pé, pés, cabeça, cabeças, porção, porções, copo, copos, prato, pratos, saco, sacos, pote, potes, rolo, rolos, fardo, fardos, frasco, frascos, barra, barras, pedaço, pedaços, saquinho, saquinhos, galão, galões, carteira`,
};
