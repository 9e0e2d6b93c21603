#include "overhoor/answer/language_table.hpp"

namespace overhoor {

// Articles are what a vocabulary card asks, so none may be left out.
const LanguageData french{
    .tag = "fr",
    .openers = U"c'est, ce sont, il s'agit de, a savoir",
    .joining = U"et",
    .choosing = U"ou",
    .little = U"de en dans sur chez avec pour par a que qui est sont",
    .negations = U"pas ne non jamais sans rien personne aucun aucune ni",
    .numbers =
        U"zero un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
        U"seize dix-sept dix-huit dix-neuf vingt",
    .tens = U"dix vingt trente quarante cinquante soixante - - -",
    .large = U"cent/100 mille/1000",
    .ordinals =
        U"premier/premiere deuxieme/second/seconde troisieme quatrieme cinquieme sixieme septieme "
        U"huitieme neuvieme dixieme",
    .ordinal_signs = U"er re e eme",
    .months =
        U"janvier/janv fevrier/fevr mars avril/avr mai juin juillet/juil aout septembre/sept "
        U"octobre/oct novembre/nov decembre/dec",
    .ranges = U"a, jusqua",
    .around = U"environ circa ca",
    .percent = U"pourcent, pour cent",
    .nothing = U"je ne sais pas, aucune idee, sais pas, x, xx, xxx",
    .and_so_on = U"etc, et cetera, et ainsi de suite",
    .truths = U"vrai, oui, v, true, correct, juste",
    .untruths = U"faux, non, f, false, pas vrai, incorrect",
    .turning_prefixes = U"non in im il ir a an de des dis me mes anti contre",
    .turning_beginnings =
        U"macro/micro maxi/mini hyper/hypo inter/intra intern/extern im/ex in/de in/ex "
        U"avant/apres pre/post sub/super sous/sur mono/poly homo/hetero endo/exo",
    .turning_endings = U"eur/e ate/ite ane/ene",
    .turning_words = U"jamais/toujours rien/tout personne/quelqu'un",
    .endings = U"-/s -/x al/aux -/e -/es eux/euse",
    .irregular = U"oeil/yeux ciel/cieux travail/travaux",
    .deriving = U"ment tion ique able eur euse ite isme iste er ir",
};

}  // namespace overhoor
