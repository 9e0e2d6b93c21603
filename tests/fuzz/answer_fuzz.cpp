// No answer makes the judge crash, and an answer against itself is right.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "overhoor/answer/check.hpp"
#include "overhoor/answer/form.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace overhoor;
    if (size < 2) return 0;
    const char* languages[] = {"nl", "en", "de", "xx"};
    const Question question{.language = languages[data[0] % 4]};
    const std::string text{reinterpret_cast<const char*>(data) + 1, size - 1};
    const std::size_t middle = text.size() / 2;
    const std::string expected = text.substr(0, middle);
    const std::string given = text.substr(middle);
    if (!form_of(expected, question.language, false).words.empty())
        if (check(ExpectedText{.accepted = {expected}}, Answer{{expected}}, question).outcome !=
            Outcome::correct)
            std::abort();
    if (expected.empty()) return 0;
    check(ExpectedText{.accepted = {expected}}, Answer{{given}}, question);
    check(ExpectedList{.items = {{expected}, {"b"}}, .need = 2}, Answer{{given}}, question);
    check(ExpectedChoice{.options = {{expected, "", true}, {"b", "", false}}}, Answer{{given}}, question);
    check(ExpectedNumber{.shown = "3", .value = 3, .low = 3, .high = 3, .units = {"km"}}, Answer{{given}},
          question);
    return 0;
}
