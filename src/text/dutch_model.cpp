// Fitting the model and simulating months, in Dutch.

#include <array>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

constexpr auto table = std::to_array<Sentence>({
    // optimize.
    {"Too few reviews to learn from ({}): the weights stay as they are.",
     "Te weinig herhalingen om van te leren ({}): de gewichten blijven zoals ze zijn."},
    {"{} reviews, of which {} are foreseen.", "{} herhalingen, waarvan er {} voorspeld worden."},
    {"{:.4f} → {:.4f}", "{:.4Lf} → {:.4Lf}"},
    {"Log loss of reviews that were held back: {}", "Log loss van herhalingen die apart gehouden zijn: {}"},
    {"The present weights foresee those at least as well: they stay.",
     "De huidige gewichten voorspellen die minstens zo goed: ze blijven."},
    {"Log loss of all, fitted to all: {}", "Log loss van alle, afgesteld op alle: {}"},
    {"There is little data: only the first stabilities were fitted.",
     "Er zijn weinig gegevens: alleen de eerste stabiliteiten zijn afgesteld."},
    {"About as many reviews a day as before, for the retention that you wish.",
     "Ongeveer evenveel herhalingen per dag als eerst, om te onthouden wat je wenst."},
    {"You forget more slowly than the old weights thought: about {:.0f} % fewer reviews a day for the same "
     "retention.",
     "Je vergeet langzamer dan de oude gewichten dachten: zo'n {:.0f} % minder herhalingen per dag om "
     "evenveel te onthouden."},
    {"You forget faster than the old weights thought: about {:.0f} % more reviews a day for the retention "
     "that you wish.",
     "Je vergeet sneller dan de oude gewichten dachten: zo'n {:.0f} % meer herhalingen per dag om te "
     "onthouden wat je wenst."},
    {"Due today: {} card, with the old weights {}.",
     "Vandaag aan de beurt: {} kaart, met de oude gewichten {}."},
    {"Due today: {} cards, with the old weights {}.",
     "Vandaag aan de beurt: {} kaarten, met de oude gewichten {}."},
    {"`overhoor optimize --spread 14` lets them come back in the course of 14 days.",
     "`overhoor optimize --spread 14` laat ze in de loop van 14 dagen terugkomen."},
    {"The settings have the new weights; the log keeps the old ones.",
     "De instellingen hebben de nieuwe gewichten; het logboek bewaart de oude."},
    {"Nothing was changed (--dry-run).", "Er is niets veranderd (--dry-run)."},
    {"Stopped; nothing was changed.", "Gestopt; er is niets veranderd."},
    {"What is due comes back in the course of {} day.",
     "Wat aan de beurt is komt in de loop van {} dag terug."},
    {"What is due comes back in the course of {} days.",
     "Wat aan de beurt is komt in de loop van {} dagen terug."},
    // simulate.
    {"The next {} days: {} card learned before, {} to be learned.",
     "De komende {} dagen: {} kaart al geleerd, {} nog te leren."},
    {"The next {} days: {} cards learned before, {} to be learned.",
     "De komende {} dagen: {} kaarten al geleerd, {} nog te leren."},
    {"Costs and buttons are yours, from {} answers.",
     "Tijden en cijfers zijn die van jou, uit {} antwoorden."},
    {"Costs and buttons are mostly those of others: of yours there are {} answers.",
     "Tijden en cijfers zijn vooral die van anderen: van jou zijn er {} antwoorden."},
    {"retention  minutes  reviews  known", "onthouden  minuten  beurten  weten"},
    {"{}  {:>6}  {:7.1f}  {:7.1f}  {:5.0f}", "{}  {:>6}  {:7.1Lf}  {:7.1Lf}  {:5.0f}"},
    {"minutes a day, week by week ", "minuten per dag, week na week "},
    {" {:.0f} at most", " hoogstens {:.0f}"},
    {"Choose {}", "Kies {}"},
    {"the highest for which {:g} minutes a day are enough: about {:.0f} cards are known at the end.",
     "de hoogste waarvoor {:g} minuten per dag genoeg zijn: aan het eind zijn zo'n {:.0f} kaarten bekend."},
    {"{:g} minutes a day are too few at any of them; at this one most is known at the end ({:.0f} cards). "
     "Fewer new cards a day help more.",
     "{:g} minuten per dag zijn bij alle te weinig; bij deze is aan het eind het meest bekend ({:.0f} "
     "kaarten). Minder nieuwe kaarten per dag helpen meer."},
    {"even the highest of them costs little for each card more that is known.",
     "zelfs de hoogste kost weinig voor elke kaart meer die bekend is."},
    {"one step higher, each card more that is known at the end costs {} times what a card costs on average.",
     "een stap hoger kost elke kaart meer die aan het eind bekend is {} keer wat een kaart gemiddeld kost."},
    {"many", "veel"},
    {"{:.0f} of the {} new cards are learned in that time.",
     "{:.0f} van de {} nieuwe kaarten worden in die tijd geleerd."},
    {"In the settings: {}", "In de instellingen: {}"},
});

}  // namespace

std::span<const Sentence> dutch_of_the_model() { return table; }

}  // namespace overhoor
