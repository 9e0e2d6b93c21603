#include "overhoor/answer/language_table.hpp"

namespace overhoor {

const LanguageData english{
    .tag = "en",
    // Dutch articles too: a deck in English may ask for Dutch terms.
    .articles = U"the a an de het een",
    .openers = U"it is, it's, this is, that is, they are, these are, is, namely, het is",
    .joining = U"and",
    .choosing = U"or",
    .little = U"of in on at for to by with from that which is are be",
    .negations = U"not no never without none neither nor nothing nobody cannot",
    .numbers =
        U"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        U"fifteen sixteen seventeen eighteen nineteen twenty",
    .tens = U"ten twenty thirty forty fifty sixty seventy eighty ninety",
    .large = U"hundred/100 thousand/1000",
    .ordinals = U"first second third fourth fifth sixth seventh eighth ninth tenth",
    .ordinal_signs = U"st nd rd th",
    .months =
        U"january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
        U"september/sept/sep october/oct november/nov december/dec",
    .ranges = U"to, until, till, through",
    .around = U"about approximately roughly circa ca",
    .percent = U"percent, per cent, procent",
    .nothing = U"i don't know, don't know, no idea, idk, dunno, x, xx, xxx",
    .and_so_on = U"etc, et cetera, and so on",
    .truths = U"true, t, yes, y, correct, right",
    .untruths = U"false, f, no, n, incorrect, not true, not correct, wrong, untrue",
    .turning_prefixes = U"un non in im il ir a an de dis mis anti contra counter",
    .turning_beginnings =
        U"macro/micro maxi/mini hyper/hypo inter/intra intern/extern im/ex in/de in/ex "
        U"over/under pre/post sub/super mono/poly homo/hetero endo/exo",
    .turning_endings = U"er/ee ers/ees or/ee less/ful ate/ite ates/ites ane/ene anes/enes",
    .turning_words = U"never/ever none/one neither/either no/on nor/or not/now",
    .endings = U"-/s -/es y/ies f/ves fe/ves um/a on/a is/es us/i a/ae ex/ices ix/ices",
    .irregular =
        U"man/men woman/women child/children foot/feet tooth/teeth goose/geese mouse/mice "
        U"person/people ox/oxen die/dice louse/lice",
    .spellings = U"our/or re/er is/iz ys/yz ae/e oe/e ogue/og ence/ense ll/l mme/m aluminium/aluminum",
    .deriving = U"ed ing er est ly ness able ive ion al ic ism ist ful less ity or ment",
    .comma_is_decimal = false,
    .day_first = false,
};

}  // namespace overhoor
