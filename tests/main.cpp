#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

// LeakSanitizer asks for this. libxlsxwriter 1.1.4 forgets a copy of the formula of a validation that takes
// its list from a range; all else that it leaves is found.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:lxw_strdup\n";
}
