#include "overhoor/session/glance.hpp"

#include "overhoor/core/bytes.hpp"
#include "overhoor/history/standing_bytes.hpp"

namespace overhoor {
namespace {

constexpr std::size_t card_size = 36;  // written as below

void write_deck(ByteWriter& out, const BoardDeck& deck) {
    out.text(deck.id);
    out.text(deck.title);
    out.number(deck.new_per_day.value_or(-1));
    out.number(deck.cards);
    out.number(static_cast<std::uint8_t>(deck.holds_cards ? 1 : 0));
}

BoardDeck read_deck(ByteReader& in) {
    BoardDeck deck;
    deck.id = in.text();
    deck.title = in.text();
    if (const int limit = in.number<int>(); limit >= 0) deck.new_per_day = limit;
    deck.cards = in.number<int>();
    deck.holds_cards = in.number<std::uint8_t>() != 0;
    return deck;
}

void write_card(ByteWriter& out, const Waiting& card) {
    out.number(card.last.time_since_epoch().count());
    out.number(card.due_at.time_since_epoch().count());
    out.day(card.due_day);
    out.day(card.buried_on);
    out.number(card.deck);
    out.number(card.note);
    out.number(card.utc_offset);
    out.number(static_cast<std::uint8_t>(card.phase));
    out.number(static_cast<std::uint8_t>((card.met ? 1 : 0) | (card.unused ? 2 : 0)));
}

Waiting read_card(ByteReader& in, const Board& board) {
    Waiting card;
    card.last = Instant{Duration{in.number<Duration::rep>()}};
    card.due_at = Instant{Duration{in.number<Duration::rep>()}};
    card.due_day = in.day();
    card.buried_on = in.day();
    card.deck = in.number<std::uint32_t>();
    card.note = in.number<std::uint32_t>();
    card.utc_offset = in.number<std::int16_t>();
    card.phase = static_cast<Phase>(in.number<std::uint8_t>());
    const unsigned flags = in.number<std::uint8_t>();
    card.met = (flags & 1U) != 0;
    card.unused = (flags & 2U) != 0;
    if (card.phase > Phase::relearning || card.deck >= board.decks.size() || card.note >= board.notes)
        in.fail();
    return card;
}

void write_board(ByteWriter& out, const Board& board) {
    out.count(board.decks.size());
    for (const BoardDeck& deck : board.decks) write_deck(out, deck);
    out.number(board.notes);
    out.count(board.cards.size());
    for (const Waiting& card : board.cards) write_card(out, card);
    out.count(board.needs.size());
    for (const Need& need : board.needs) {
        out.number(need.card);
        out.number(need.note);
    }
}

Board read_board(ByteReader& in) {
    Board board;
    for (std::size_t left = in.count(2 * sizeof(int)); left > 0 && in.good(); --left)
        board.decks.push_back(read_deck(in));
    board.notes = in.number<std::uint32_t>();
    const std::size_t count = in.count(card_size);
    if (board.notes > count) in.fail();
    board.cards.reserve(count);
    for (std::size_t i = 0; i < count && in.good(); ++i) board.cards.push_back(read_card(in, board));
    for (std::size_t left = in.count(sizeof(Need)); left > 0 && in.good(); --left) {
        const auto card = in.number<std::uint32_t>();
        board.needs.push_back({card, in.number<std::uint32_t>()});
        if (board.needs.back().note >= board.notes) in.fail();
    }
    return board;
}

}  // namespace

std::string to_bytes(const Glance& glance) {
    ByteWriter out;
    out.number(glance.cards_met);
    write_days(out, glance.days);
    write_board(out, glance.board);
    return out.take();
}

std::optional<Glance> glance_from(std::string_view bytes, std::size_t begin) {
    Glance glance;
    ByteReader in{bytes, begin};
    glance.cards_met = in.number<std::uint64_t>();
    glance.days = read_days(in);
    glance.board = read_board(in);
    if (!in.good() || !in.ended()) return std::nullopt;
    return glance;
}

}  // namespace overhoor
