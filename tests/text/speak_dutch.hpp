#pragma once
// Dutch for as long as this lives.

#include "overhoor/text/tongue.hpp"

struct SpeakDutch {
    SpeakDutch() { overhoor::speak(overhoor::Tongue::dutch); }
    ~SpeakDutch() { overhoor::speak(overhoor::Tongue::english); }
    SpeakDutch(const SpeakDutch&) = delete;
    SpeakDutch& operator=(const SpeakDutch&) = delete;
};
