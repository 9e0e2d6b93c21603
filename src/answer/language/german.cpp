#include "overhoor/answer/language_table.hpp"

namespace overhoor {

// Articles are what a vocabulary card asks, so none may be left out.
const LanguageData german{
    .tag = "de",
    .openers = U"es ist, das ist, das sind, es sind, namlich",
    .joining = U"und",
    .choosing = U"oder",
    .little =
        U"von in im an am auf bei beim mit fur durch nach um zu zum zur bis uber dass ist sind wird "
        U"werden auch sich",
    .negations =
        U"nicht kein keine keinen keiner ohne nie niemals nichts niemand nirgends kaum weder noch "
        U"doch",
    .numbers =
        U"null eins/ein zwei/zwo drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn "
        U"vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
    .tens = U"zehn zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
    .large = U"hundert/100 tausend/1000",
    .ordinals = U"erste zweite dritte vierte funfte sechste siebte achte neunte zehnte",
    .ordinal_signs = U"te ste",
    .ten_joint = U"und",
    .one = U"ein",
    .months =
        U"januar/jan februar/feb marz/mrz april/apr mai juni/jun juli/jul august/aug "
        U"september/sept/sep oktober/okt november/nov dezember/dez",
    .ranges = U"bis",
    .around = U"ungefahr etwa circa ca rund",
    .percent = U"prozent",
    .nothing = U"weiss nicht, ich weiss nicht, ich weiss es nicht, keine ahnung, x, xx, xxx",
    .and_so_on = U"usw, etc, und so weiter",
    .truths = U"wahr, richtig, ja, true, w, r, stimmt",
    .untruths = U"falsch, unwahr, nein, false, f, nicht wahr, nicht richtig",
    .turning_prefixes = U"un nicht non in im il ir a an de des dis miss anti kontra gegen",
    .turning_beginnings =
        U"makro/mikro maxi/mini hyper/hypo inter/intra intern/extern im/ex in/de in/ex "
        U"vor/nach zu/ab auf/ab uber/unter pra/post sub/super mono/poly homo/hetero endo/exo",
    .turning_endings = U"geber/nehmer los/voll lose/volle at/it an/en",
    .turning_words = U"kein/ein nie/je nichts/etwas niemand/jemand nicht/doch",
    .endings = U"-/e -/en -/n -/er -/s -/es -/em en/er e/er um/a us/i -/nen",
    .irregular = U"museum/museen",
    .spellings = U"ka/ca ko/co ku/cu kr/cr ph/f zi/ti",
    .linking = U"s n en",
    .deriving = U"heit keit ung isch ische lich ig bar er st te ste end",
};

}  // namespace overhoor
