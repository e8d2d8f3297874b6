#include "text/converter.hpp"

#include <memory>

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

namespace wenshu::text {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

std::optional<std::string> converted(std::string_view bytes, const char* from_name, const char* to_name) {
    UErrorCode status = U_ZERO_ERROR;
    const Converter from(ucnv_open(from_name, &status), &ucnv_close);
    const Converter to(ucnv_open(to_name, &status), &ucnv_close);
    ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFromUCallBack(to.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status)) return std::nullopt;
    std::string out(bytes.size() * 3 + 4, '\0');  // no byte becomes more than one character of three bytes
    char* target = out.data();
    const char* source = bytes.data();
    ucnv_convertEx(to.get(), from.get(), &target, target + out.size(), &source, source + bytes.size(),
                   nullptr, nullptr, nullptr, nullptr, 1, 1, &status);
    if (U_FAILURE(status)) return std::nullopt;
    out.resize(static_cast<std::size_t>(target - out.data()));
    return out;
}

}  // namespace

std::optional<std::string> encoded(std::string_view utf8, const char* encoding) {
    return converted(utf8, "UTF-8", encoding);
}

std::optional<std::string> decoded(std::string_view bytes, const char* encoding) {
    return converted(bytes, encoding, "UTF-8");
}

}  // namespace wenshu::text
