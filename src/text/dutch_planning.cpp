// Exams, the day and the plan in Dutch.

#include <array>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

constexpr auto table = std::to_array<Sentence>({
    // The exam.
    {"{} question", "{} vraag"},
    {"{} questions", "{} vragen"},
    {" in {} minute", " in {} minuut"},
    {" in {} minutes", " in {} minuten"},
    {"; {:.0f} % of the points passes", "; {:.0f} % van de punten is voldoende"},
    {"; wrong picks cost points", "; foute keuzes kosten punten"},
    {"Nothing is marked before the end. ? shows the keys.",
     "Voor het einde wordt niets nagekeken. ? noemt de toetsen."},
    {"question {} of {}", "vraag {} van {}"},
    {" · {} points", " · {} punten"},
    {" · {} left", " · nog {}"},
    {"  your answer: {}", "  jouw antwoord: {}"},
    {"answer; on an empty line: on to the next question",
     "antwoorden; op een lege regel: door naar de volgende vraag"},
    {"back to the question before", "terug naar de vorige vraag"},
    {"to question 12", "naar vraag 12"},
    {"which questions are still open", "welke vragen nog open staan"},
    {"take the answer back", "het antwoord terugnemen"},
    {"hand it in", "inleveren"},
    {"stop for now; the exam goes on where you were",
     "stoppen voor nu; het tentamen gaat verder waar je was"},
    {"Every question has an answer.", "Elke vraag heeft een antwoord."},
    {"Still open: {}.", "Nog open: {}."},
    {"Enter hands it in; a number goes to that question: ",
     "Enter levert in; een nummer gaat naar die vraag: "},
    {"Enter goes to question {}; :end hands it in: ", "Enter gaat naar vraag {}; :end levert in: "},
    {"There is no :{} here.", "Hier is geen :{}."},
    {"  Another item, or Enter when you know no more.",
     "  Nog een onderdeel, of Enter als je er geen meer weet."},
    {"its questions and its time are those it began with",
     "de vragen en de tijd zijn die waarmee het begon"},
    {"Today is the exam you planned for. All the best!",
     "Vandaag is het tentamen waar je voor leerde. Succes!"},
    {"is today", "vandaag"},
    {"this is an answer to another version; this exam is version {}",
     "dit is een antwoord op een andere versie; dit tentamen is versie {}"},
    {"a report is a file that ends in .txt, .md or .json",
     "een verslag is een bestand dat eindigt op .txt, .md of .json"},
    {"The time is up.", "De tijd is om."},
    {"That is none of the choices.", "Dat is geen van de keuzes."},
    {"{}, version {}, seed {}", "{}, versie {}, seed {}"},
    {"{} of {} points ({:.0f} %): {}, {:.0f} % was needed",
     "{} van de {} punten ({:.0f} %): {}, {:.0f} % was nodig"},
    {"passed", "voldoende"},
    {"not passed", "onvoldoende"},
    {". Grade {:.1f}", ". Cijfer {:.1Lf}"},
    {"{:>5} of {:<5}", "{:>5} van {:<5}"},
    {"Missed or not whole: {}", "Gemist of niet helemaal goed: {}"},
    {"you", "jij"},
    {"right", "goed"},
    {"| section | points | of |", "| onderdeel | punten | van |"},
    {"| # | question | given | right | points | source |", "| # | vraag | gegeven | goed | punten | bron |"},
    // Today.
    {"  due  learning  new", "   nu    leren nieuw"},
    {"  due  new", "  nu nieuw"},
    {"in all", "samen"},
    {"Done for today.", "Klaar voor vandaag."},
    {"Nothing to study today.", "Vandaag is er niets te leren."},
    {"Today: {} answer.", "Vandaag: {} antwoord."},
    {"Today: {} answers.", "Vandaag: {} antwoorden."},
    {"{} days in a row.", "{} dagen op rij."},
    {"begins", "begint"},
    {"tells the rest", "vertelt de rest"},
    {"  goes through the cards all the same", "  gaat toch door de kaarten"},
    {"Exam on {}, tomorrow: ", "Tentamen op {}, morgen: "},
    {"Exam on {}, in {} days: ", "Tentamen op {}, over {} dagen: "},
    {"enough for today.", "genoeg voor vandaag."},
    {"{} card of today's plan left.", "nog {} kaart van het plan van vandaag."},
    {"{} cards of today's plan left.", "nog {} kaarten van het plan van vandaag."},
    {" Expected on the day: {:.0f} %.", " Verwacht op de dag zelf: {:.0f} %."},
    // The plan.
    {"Exam on {}: {} {} to study, {:.0f} {} each.", "Tentamen op {}: {} {} om te leren, {:.0f} {} per dag."},
    {"Expected on the day: {} of {} cards, {} (give or take {:.0f} points).",
     "Verwacht op de dag zelf: {} van de {} kaarten, {} (tot {:.0f} punten meer of minder)."},
    {"This counts on {} of the days; --every-day counts on nearly all.",
     "Dit rekent op {} van de dagen; --every-day rekent op bijna alle."},
    {"By the due dates, with {} new cards a day: {}.",
     "Zonder plan, met {} nieuwe kaarten per dag: {}."},
    {"Your model is FSRS-7. Plans are made by FSRS-6 with its usual weights, from the days until your recall "
     "falls "
     "to 90 %: the score is a guess.",
     "Je model is FSRS-7. Plannen worden gemaakt met FSRS-6 en de gewone gewichten, uit het aantal dagen tot "
     "je nog "
     "90 % weet: de score is een gok."},
    {"The usual weights of the model are bent to your answers so far: the score is a guess, the order of "
     "study is "
     "not. After some hundreds of answers `overhoor optimize` fits it to you.",
     "De gewone gewichten van het model zijn bijgebogen naar je antwoorden tot nu toe: de score is een gok, "
     "de "
     "volgorde van het leren niet. Na een paar honderd antwoorden stelt `overhoor optimize` het op jou af."},
    {"The model has the usual weights, so the score is a guess; the order of study is not. After some "
     "hundreds of "
     "answers `overhoor optimize` fits it to you.",
     "Het model heeft de gewone gewichten, dus de score is een gok; de volgorde van het leren niet. Na een "
     "paar "
     "honderd antwoorden stelt `overhoor optimize` het op jou af."},
    {"With {:.0f} minutes a day {} of the {} new cards stay unseen: too little time.",
     "Met {:.0f} minuten per dag blijven {} van de {} nieuwe kaarten ongezien: te weinig tijd."},
    {"Your goal of {} is within reach.", "Je doel van {} is haalbaar."},
    {"Your goal of {} takes about {:.0f} minutes a day.",
     "Je doel van {} vraagt zo'n {:.0f} minuten per dag."},
    {"Your goal of {} is out of reach by any study a day.", "Je doel van {} is hoe dan ook niet haalbaar."},
    {"Today: enough.", "Vandaag: genoeg."},
    {"Today: nothing. There is time enough: later gains as much.",
     "Vandaag: niets. Er is tijd genoeg: later levert het evenveel op."},
    {"Today is a day off.", "Vandaag is een vrije dag."},
    {"Today: {} to review and {} new, about {:.0f} min.",
     "Vandaag: {} te herhalen en {} nieuw, zo'n {:.0f} min."},
    {"A minute of the first adds {:.2f} cards on the day, one of the last {:.2f}.",
     "Een minuut aan de eerste levert op de dag zelf {:.2Lf} kaarten op, een aan de laatste {:.2Lf}."},
    {"  … and {} more", "  … en nog {}"},
    {"{:>3} to review {:>3} new", "{:>3} herhalen {:>3} nieuw"},
    {"off", "vrij"},
    {"Day by day, as it may go", "Dag voor dag, zoals het kan gaan"},
    {"… and {} more days", "… en nog {} dagen"},
    {"Adopted: `overhoor drill` follows it until the exam, planned anew each day. `overhoor plan --drop` "
     "gives it up.",
     "Aangenomen: `overhoor drill` volgt het tot het tentamen, elke dag opnieuw gepland. `overhoor plan "
     "--drop` "
     "geeft het op."},
    {"This plan is adopted: `overhoor drill` follows it.",
     "Dit plan is aangenomen: `overhoor drill` volgt het."},
    {"Not adopted: the goal is out of reach. Take more minutes, a lower goal, or none.",
     "Niet aangenomen: het doel is niet haalbaar. Neem meer minuten, een lager doel, of geen."},
    {"given up", "opgegeven"},
    {"followed", "gevolgd"},
    {"over", "voorbij"},
    {"  {:<8}  {} minute a day", "  {:<8}  {} minuut per dag"},
    {"  {:<8}  {} minutes a day", "  {:<8}  {} minuten per dag"},
    {", goal {:.0f} %", ", doel {:.0f} %"},
    {", not on {}", ", niet op {}"},
    {"  all decks", "  alle sets"},
    {"No plan was adopted. `overhoor plan --exam DATE --minutes N --adopt` adopts one.",
     "Er is geen plan aangenomen. `overhoor plan --exam DATUM --minutes N --adopt` neemt er een aan."},
    {"The plan for {} is given up. Due dates count again; what it put off comes back in the course of two "
     "weeks.",
     "Het plan voor {} is opgegeven. De datums tellen weer; wat het uitstelde komt in twee weken terug."},
});

}  // namespace

std::span<const Sentence> dutch_of_planning() { return table; }

}  // namespace overhoor
