// The statistics in Dutch: pictures on the terminal and on the page.

#include <array>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

constexpr auto table = std::to_array<Sentence>({
    // What was done.
    {"The year", "Het jaar"},
    {"The last {} weeks", "De laatste {} weken"},
    {"{} on {}; {} in a row, at most {}.", "{} op {}; {} op rij, hoogstens {}."},
    {"{} in all; {} in a row, at most {}.", "{} in totaal; {} op rij, hoogstens {}."},
    {"answers a day", "antwoorden per dag"},
    {"answers a day over a year", "antwoorden per dag, een jaar lang"},
    {"a day", "per dag"},
    {"a week", "per week"},
    {"in four weeks", "per vier weken"},
    {"Time, minutes {}", "Tijd, minuten {}"},
    {"{} in all{}", "{} in totaal{}"},
    {"; none in the last {} days.", "; niets in de laatste {} dagen."},
    {"{} in all; half of the answers within {:.0f} s, nine of ten within {:.0f} s.",
     "{} in totaal; de helft van de antwoorden binnen {:.0f} s, negen van de tien binnen {:.0f} s."},
    {"Time for an answer: half within {:.0f} s, nine of ten within {:.0f} s",
     "Tijd per antwoord: de helft binnen {:.0f} s, negen van de tien binnen {:.0f} s"},
    {"Time for an answer; answers", "Tijd per antwoord; antwoorden"},
    {"minutes of study", "minuten leren"},
    {"Grades", "Cijfers"},
    {"grades", "cijfers"},
    {"time", "tijd"},
    {"{}: {:.1f} min", "{}: {:.1Lf} min"},
    {"{:.1f} h", "{:.1Lf} uur"},
    // What is due.
    {"Due", "Aan de beurt"},
    {"Due, cards {}", "Aan de beurt, kaarten {}"},
    {"Nothing you have studied is due in the coming {} days; new cards are there to be learned.",
     "Van wat je geleerd hebt is de komende {} dagen niets aan de beurt; er zijn nieuwe kaarten om te "
     "leren."},
    {"{} today, {} in the coming seven days", "{} vandaag, {} in de komende zeven dagen"},
    {", and {} overdue", ", en {} te laat"},
    {"; cards you learn meanwhile come on top.", "; kaarten die je ondertussen leert komen daarbij."},
    {"{} in the coming seven days, {} overdue; cards you learn meanwhile come on top.",
     "{} in de komende zeven dagen, {} te laat; kaarten die je ondertussen leert komen daarbij."},
    {"today", "vandaag"},
    {"late", "laat"},
    {"{} overdue", "{} te laat"},
    {"{}: {:.0f} due", "{}: {:.0f} aan de beurt"},
    {"from {}: {:.0f} due", "vanaf {}: {:.0f} aan de beurt"},
    {"cards due", "kaarten aan de beurt"},
    // What is recalled.
    {"Recalled after a day or more, by week", "Na een dag of langer nog geweten, per week"},
    {"What you recall after a day or more is shown from your second day on.",
     "Wat je na een dag of langer nog weet, zie je vanaf je tweede dag."},
    {"nothing asked", "niets gevraagd"},
    {"nothing was asked", "er is niets gevraagd"},
    {"{} of {} recalled ({})", "{} van de {} geweten ({})"},
    {"The last thirty days: {}; {} wished for: {}. The line is where the truth lies in 19 weeks of 20.",
     "De laatste dertig dagen: {}; {} gewenst: {}. Op de lijn ligt de waarheid in 19 van de 20 weken."},
    {"The last thirty days: {} of {}. Dashed: {}, wished for. The lines are where the truth lies in 19 weeks "
     "of 20.",
     "De laatste dertig dagen: {} van de {}. Gestreept: {}, de wens. Op de lijnen ligt de waarheid in 19 van "
     "de 20 weken."},
    {"{:>5} of {}", "{:>5} van {}"},
    {"share recalled by week", "deel dat geweten is, per week"},
    {"week of {}: {}", "week van {}: {}"},
    {"week of", "week van"},
    {"Does the model foresee you?", "Voorspelt het model je goed?"},
    {"Foreseen {0}, recalled {1} of {2}. {3} foreseen, {4} recalled; where {3} lies far outside of the line "
     "the model is wrong about you.",
     "Voorspeld {0}, geweten {1} van {2}. {3} voorspeld, {4} geweten; waar {3} ver buiten de lijn ligt, "
     "heeft het model het mis."},
    {"Foreseen {} (across), recalled {} (up) of {}. On the dashed line both are the same.",
     "Voorspeld {} (liggend), geweten {} (staand) van {}. Op de gestreepte lijn zijn ze gelijk."},
    {"foreseen {}, recalled {}", "voorspeld {}, geweten {}"},
    {"recall foreseen and recall found", "voorspeld en werkelijk geweten"},
    {"The numbers", "De getallen"},
    {"asked", "gevraagd"},
    {"recalled", "geweten"},
    {"share", "deel"},
    {"likely", "waarschijnlijk"},
    {"foreseen", "voorspeld"},
    // What is known.
    {"What you know", "Wat je weet"},
    {"Nothing studied yet, so there is nothing to draw.",
     "Er is nog niets geleerd, dus er valt niets te tekenen."},
    {" begins.", " begint."},
    {"known now", "nu geweten"},
    {"recalled in 30 days", "geweten in 30 dagen"},
    {"days in a row", "dagen op rij"},
    {"Memory", "Geheugen"},
    {"None of the cards that are here now has been studied.",
     "Geen van de kaarten die er nu zijn is al geleerd."},
    {"{} of {} studied; you know about {} of them now ({}).",
     "{} van de {} geleerd; daarvan weet je er nu ongeveer {} ({})."},
    {"Stability: how long until recall falls to 90 %; cards",
     "Stabiliteit: hoe lang tot je nog 90 % weet; kaarten"},
    {"Difficulty, 1 to 10; cards", "Moeilijkheid, 1 tot 10; kaarten"},
    {"Recall now; cards", "Kans dat je het nu weet; kaarten"},
    {"under {}", "onder {}"},
    {"over {}", "boven {}"},
    {"{:.0f} y", "{:.0f} j"},
    // Decks side by side.
    {"Decks", "Sets"},
    {"Recall now, cards studied and all, due now",
     "Kans dat je het nu weet, kaarten geleerd en samen, nu aan de beurt"},
    {", recalled in thirty days, time for an answer", ", geweten in dertig dagen, tijd per antwoord"},
    {". {} not begun.", ". {} nog niet begonnen."},
    {"Recall now is the mean of the cards studied.", "Nu geweten: het gemiddelde van de geleerde kaarten."},
    {"cards", "kaarten"},
    {"studied", "geleerd"},
    {"due now", "nu aan de beurt"},
    {"recall now", "nu geweten"},
    {"an answer", "per antwoord"},
});

}  // namespace

std::span<const Sentence> dutch_of_statistics() { return table; }

}  // namespace overhoor
