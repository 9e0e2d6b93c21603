# One golden case: the program with the words of CASE/args, run in CASE with an empty data folder, prints
# CASE/out and CASE/err and ends with CASE/exit. CASE/in, if there is one, is its standard input.
# With UPDATE_GOLDEN set in the environment, what it does becomes what is expected: read the diff.
file(READ ${CASE}/args words)
separate_arguments(words UNIX_COMMAND "${words}")
string(RANDOM LENGTH 12 name)
set(scratch $ENV{TMPDIR})
if(NOT scratch)
  set(scratch /tmp)
endif()
set(scratch ${scratch}/overhoor-golden-${name})
file(MAKE_DIRECTORY ${scratch})
if(EXISTS ${CASE}/data)
  file(COPY ${CASE}/data DESTINATION ${scratch})
endif()
set(input /dev/null)
if(EXISTS ${CASE}/in)
  set(input ${CASE}/in)
endif()
execute_process(
  COMMAND ${CMAKE_COMMAND} -E env --unset=OVERHOOR_DECKS --unset=OVERHOOR_SETTINGS --unset=NO_COLOR
          --unset=CLICOLOR_FORCE --unset=COLUMNS HOME=${scratch} XDG_CONFIG_HOME=${scratch}/config
          OVERHOOR_DATA=${scratch}/data TZ=Europe/Amsterdam LC_ALL=C.UTF-8 TERM=dumb ${PROGRAM} ${words}
  WORKING_DIRECTORY ${CASE} INPUT_FILE ${input}
  OUTPUT_VARIABLE got_out ERROR_VARIABLE got_err RESULT_VARIABLE got_exit)
file(REMOVE_RECURSE ${scratch})
string(APPEND got_exit "\n")
foreach(part out err exit)
  string(REPLACE "${scratch}" "SCRATCH" got_${part} "${got_${part}}")
  if(DEFINED ENV{UPDATE_GOLDEN})
    file(WRITE ${CASE}/${part} "${got_${part}}")
  endif()
  set(expected "")
  if(EXISTS ${CASE}/${part})
    file(READ ${CASE}/${part} expected)
  endif()
  if(NOT got_${part} STREQUAL expected)
    message(SEND_ERROR "${part} differs\n--- expected\n${expected}\n--- got\n${got_${part}}")
  endif()
endforeach()
