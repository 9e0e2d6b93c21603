#include "overhoor/answer/language_table.hpp"

namespace overhoor {

const LanguageData dutch{
    .tag = "nl",
    // English terms are at home in Dutch answers, with their articles.
    .articles = U"de het een the a an",
    .elided = U"t n",
    .openers = U"het is, dit is, dat is, het zijn, dit zijn, dat zijn, is, namelijk, it is, it's",
    .joining = U"en and",
    .choosing = U"of or",
    .little = U"van in op aan bij met voor door naar om te tot over dat die er zich ook wordt worden is zijn",
    .negations =
        U"niet geen zonder nooit niets niemand nergens nauwelijks noch wel not no never without none",
    .numbers =
        U"nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
        U"zestien zeventien achttien negentien twintig",
    .tens = U"tien twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    .large = U"honderd/100 duizend/1000",
    .ordinals = U"eerste tweede derde vierde vijfde zesde zevende achtste negende tiende",
    .ordinal_signs = U"e de ste",
    .ten_joint = U"en",
    .one = U"een",
    .months =
        U"januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug "
        U"september/sept/sep oktober/okt november/nov december/dec",
    .ranges = U"tot en met, tot, t m",
    .around = U"ongeveer circa ca plusminus",
    .percent = U"procent, percent, per cent",
    .nothing = U"weet ik niet, ik weet het niet, weet niet, geen idee, idk, x, xx, xxx",
    .and_so_on = U"enz, etc, enzovoort, enzovoorts, et cetera",
    .truths = U"waar, juist, ja, true, w, j, correct, goed, klopt, yes",
    .untruths = U"onwaar, onjuist, niet waar, niet juist, nee, neen, false, o, n, fout, no",
    .turning_prefixes = U"on niet non in im il ir a an de des dis mis wan anti contra un",
    .turning_beginnings =
        U"macro/micro maxi/mini hyper/hypo inter/intra intern/extern im/ex in/de in/ex voor/na toe/af "
        U"over/onder pre/post sub/super mono/poly homo/hetero endo/exo",
    .turning_endings = U"gever/nemer gevers/nemers loos/vol loze/volle aat/iet aten/ieten aan/een anen/enen",
    .turning_words = U"geen/een nooit/ooit niets/iets niemand/iemand nergens/ergens niet/wel",
    .endings = U"-/s -/en -/n -/e -/t d/t t/dt d/dt -/eren -/den um/a us/i ien/ie",
    .hardening = U"v/f z/s",
    .doubling = true,
    .irregular =
        U"stad/steden lid/leden schip/schepen smid/smeden gelid/gelederen koe/koeien vlo/vlooien "
        U"museum/musea politicus/politici medicus/medici crisis/crises basis/bases",
    .spellings = U"ka/ca ko/co ku/cu kr/cr kl/cl kt/ct ks/x ktie/ctie",
    .linking = U"n s",
    .deriving =
        U"er ers st ste heid lijk lijke ing isch ische ief ieve ie f baar ig ige atie end ende achtig",
};

}  // namespace overhoor
