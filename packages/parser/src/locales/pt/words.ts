import type { WordClass } from '../../lexicon/shape.ts';

export const words: Partial<Record<WordClass, string>> = {
  filler: `por favor, pfv, pf, pfvr, pvf, por gentileza, faz favor, se faz favor, se puder, fazendo favor, faz um favor, o, os, as, no, na, nos, nas, do, dos, das, pro, pra, para, pros, pras, ao, me, lhe, te, se, que, é, são, ser, sou, vai, vou, vamos, aí, ai, ae, la, lá, aqui, isso, isto, esse, essa, esses, essas,
    este, esta, meu, minha, meus, minhas, seu, sua, então, é o seguinte, o seguinte, tudo bem então, tipo, assim, também, tb, tbm, hoje, hj, hein, né, viu, ta, tá, tô, to, tão, tem, ter, to com, por cima, em cima, junto, por enquanto, só isso, só, é só isso, e só, mais nada, obg, amigo, amiga, chefe, patrão, mestre, mano, cara, moça, moço,
    querida, querido, filha, filho, minha filha, meu filho, dona, seu, senhor, senhora, gente, pessoal, galera, pedido, do escritório, pedido do, pedido da, lista, anota ai, anota aí, café da tarde, churras, churrasco, janta, almoço, lanche da tarde, criançada, crianças, somos, com fome, aqui em casa, casa, unidade de, unidades de, porção de, porção, porções, porções de, pedaço de, copo de, lata de, latas de, garrafa de, pacote de, pacotes de, caixa de, prato de, saco de, maço de, tamanho,
    de tamanho, bem, muito, boa, bom, eu, ele, ela, nós, vocês, vc, vcs, você, da, de boa, beleza então, por, e ah, ah, oh, ó, olha, pera, sabe, acho que, acho, agora, agorinha, depois, pode, podia, poderia, pode ser, seria, foi, esposa, marido, sogra, vó, vô, mãe, pai, irmão, irmã, qualquer, coisa, coisas, rapidinho, queridos, ok então, tropa, plantão, reunião, uns, umas, ele quer, ela quer, cada, tava, estava, estou, está, estão, eles, elas, os de, as de, a de, o de, como, quanto, mas, porém, porque, pq, se der, tranquilo, de sempre não, ja, já, somente, é pra, fica, ficar, daí, dai, bora de, na verdade eu, minha avó, primo, sobrinho, turma, total, ao todo, no total, por minha conta, carne, nao come`,
  order: `quero, queria, quero pedir, queria pedir, gostaria, gostaria de, gostava, gostava de, queremos, qro, kero, me vê, me ve, vê, ve aí, ve ai, ve pra mim, vê pra mim, vê aí, me da, me dá, me dê, manda, manda aí, manda pra mim, me manda, mandar, vou querer, vamos querer, vou de, vou pedir, preciso, preciso de, precisamos, anota, anota aí, anote, anota um, separa, separa aí, separa pra mim, me separa, reserva, pra mim, pra hoje, traz, me traz, bota, bota aí, pode mandar, pode me mandar, pode me ver, você me vê, vc me vê, vcs tem como mandar, pode anotar, pode separar, faz, faz aí, me faz, me faça, prepara, coloca, coloca aí, põe, poe, põe aí, me arruma, me arranja, eu quero, eu queria, por favor quero, envia, pede, pedir, quero encomendar, encomendar, me vende, gostaria de pedir, tô querendo, to querendo, desejo, desejava, era, seria, fecha, me envia, me passa, levar, vou levar, ponha, arruma, arranja-me, queria encomendar, quero fazer um pedido, fazer um pedido`,
  article: 'um, uma, uns, umas, unzinho',
  and: 'e, mais, e mais, &, com mais, e também, e tb, também, e ainda, além de, fora, e depois, e aí',
  or: 'ou, nem',
  of: 'de, do, da, dos, das, d, em, no, na, para, pra, pro, sabor, sabor de, a, ao, do sabor',
  with: 'com, c/, c, con, cm, com um, acompanhado de, com adicional de, junto com, incluindo, recheado de, recheada com, e com, que venha com, vem com, por cima com',
  add: 'adiciona, adicionar, acrescenta, acrescentar, coloca, coloca mais, põe, poe, bota, junta, adicional de, inclui, incluir, com adicional, põe mais, acrescente, adicione, coloque, ponha, adicional, acréscimo de',
  neg: `sem, s/, sm, sem a, sem o, não põe, nao poe, não coloca, nao coloca, não bota, nao bota, não ponha, não coloque, não quero, nao quero, não precisa, nao precisa, nada de, e nada de, tirando, tira, tirar, tire, retira, retirar, menos, exceto, nem, não, nao, nenhum com, nenhuma com, nenhum, nenhuma, mas sem, mas não, mas nao, pode tirar, sem nada de, só que sem, e sem, não por, não pôr, não vai, livre de, não leva`,
  negPost:
    'não, nao, não precisa, nao precisa, não quero, à parte, a parte, separado, separada, de fora, não vai',
  extra:
    'extra, mais, bastante, muito, muita, bem, dobro de, em dobro, dobrado, dobrada, caprichado, caprichada, capricha no, capricha na, caprichar no, reforçado, monte de, um monte de, mto, mta, muitos, muitas, duplo',
  less: 'pouco, pouca, poucos, poucas, menos, pouquinho, pouquinha, um pouco de, um pouquinho de, só um pouco de, com pouco, com pouca, maneira no, maneira na, pega leve no, pega leve na, bem pouco, bem pouca',
  normal:
    'normal, normais, comum, completo, completa, do jeito que vem, como vem, como tá, do jeito que tá, tradicional, padrão, com tudo',
  all: 'todos, todas, nenhum com, nenhuma com, nenhum, os dois, as duas, ambos, ambas, os três, as três, tudo, cada um, cada uma, em todos, em todas, nos dois, nas duas, todos eles, todos os, todas as, os quatro',
  part: 'deles, delas, desses, dessas, dos, das, dos quais',
  other:
    'a outra metade, outra metade, o outro, a outra, outro, outra, os outros, as outras, o resto, os demais, as demais, o restante',
  sum: 'no total, ao todo, em total, total, total de, um total de, no total são, ao todo são',
  corr: `não pera, não peraí, não péra, pera, pera não, peraí, péra, peraí não, não espera, não desculpa, desculpa, ops, opa, na verdade, aliás, alias, quer dizer, quis dizer, digo, ou melhor, melhor, corrigindo, errei, não não, nao nao, corrige, mentira, não mentira, espera, minto, ou seja não, não melhor, troquei, me enganei, enganei-me, ah não`,
  remove: `tira, tirar, tire, retira, retirar, retire, remove, remover, remova, exclui, excluir, exclua, apaga, apagar, apague, cancela, cancelar, corta, corta fora, deleta, deletar, some com, deixa sem, elimina, pode tirar, pode cancelar, pode retirar, esquece, esquece o, esquece a, não quero mais, nao quero mais, desconsidera, desconsiderar, risca, não precisa mais, anula`,
  removePost:
    'não quero mais, não precisa mais, não vou querer, não precisa, pode tirar, sai fora, fora, não quero, pode cortar, cancela, não vou querer mais',
  replace: `troca, trocar, troque, troco, muda, mudar, mude, substitui, substituir, substitua, altera, alterar, altere, passa, trocando, trocar o, trocar a, troca o, troca a, troca-me, mudo`,
  instead:
    'em vez de, em vez do, em vez da, ao invés de, ao invés do, ao invés da, no lugar de, no lugar do, no lugar da, invés de, e não, em lugar de, não',
  to: 'por, pra, para, pro, a, ->, =>, →, em, vira, virar, pras, pros, de, pela, pelo',
  set: `que seja, que sejam, seja, sejam, deixa, deixar, deixe, faz, faça, fica, ficar, põe, poe, coloca, bota, muda pra, muda para, aumenta, aumenta pra, aumentar, diminui, diminui pra, diminuir, passa pra, passa para, são, vai ser, vão ser, ao todo, quero, só quero, altera pra, sobe, sobe pra, baixa, baixa pra, ponha, melhor, agora são, fecha em, vira, que fique, na verdade são`,
  more: `mais, mais um, mais uma, outro, outra, outros, outras, mais dois, mais duas, adicional, acrescenta, adiciona, adicionar, e mais, aumenta, soma mais, inclui mais, põe mais, bota mais, coloca mais`,
  lineNo:
    'número, numero, num, n°, nº, item, linha, o item, opção, o número, itens, no item, posição, a linha, do item',
  same: 'igual, o mesmo, a mesma, mesmo, mesma, mesmo tamanho, do mesmo, da mesma, do mesmo tamanho, igualzinho, mesma coisa',
  each: 'cada, cada um, cada uma, por pessoa',
  only: 'só, somente, apenas, unicamente, só o, só a, so, soh',
  biggest: 'o maior, a maior, maior, o grandão, maior que tiver, o maior que tem, maiorzão, a grandona',
  smallest: 'o menor, a menor, menor, o pequenininho, menorzinho, menorzinha, a menorzinha',
  middle: 'o do meio, a do meio, intermediário, o médio, a média',
  times: 'x, vezes',
  here: 'nele, nela, neles, nelas, nesse, nessa, por cima, em cima, dentro',
};
