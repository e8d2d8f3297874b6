#include "ooxml/package.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "ooxml/xml.hpp"

namespace wenshu::ooxml {
namespace {

constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view packages =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/";

// Word refuses longer addresses.
constexpr std::size_t longest_address = 2079;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_letter_or_digit(char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9');
}

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'f');
}

// RFC 3986: unreserved and reserved characters, without the brackets that only an IPv6 host may have.
bool is_uri_character(char c) {
    return is_letter_or_digit(c) ||
           std::string_view("-._~:/?#@!$&'()*+,;=").find(c) != std::string_view::npos;
}

bool starts_with(std::string_view text, std::string_view lower_case) {
    return text.size() >= lower_case.size() && std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                                                          [](char a, char b) { return a == lower(b); });
}

bool is_escape(std::string_view text, std::size_t at) {
    return text[at] == '%' && at + 2 < text.size() && is_hex(text[at + 1]) && is_hex(text[at + 2]);
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string encoded;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_uri_character(text[at]) || is_escape(text, at)) {
            encoded += text[at];
        } else {
            const auto byte = static_cast<unsigned char>(text[at]);
            encoded.append("%").append(1, hex[byte >> 4U]).append(1, hex[byte & 0xFU]);
        }
    }
    return encoded;
}

}  // namespace

std::string content_types(const ContentTypes& types) {
    Xml xml;
    xml.open("Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
    for (const auto& entry : types.defaults) {
        xml.empty("Default", {{"Extension", entry.name}, {"ContentType", entry.type}});
    }
    for (const auto& entry : types.overrides) {
        xml.empty("Override", {{"PartName", entry.name}, {"ContentType", entry.type}});
    }
    return std::move(xml.close()).finish();
}

std::string Relationships::add(Link link) {
    links_.push_back(std::move(link));
    return "rId" + std::to_string(links_.size());
}

std::string Relationships::add(std::string_view type, std::string_view target) {
    const bool metadata = type == "core-properties";
    return add({std::string(metadata ? packages : office).append(type), std::string(target), false});
}

std::string Relationships::add_external(std::string_view type, std::string_view target) {
    const auto known = externals_.find(std::string(target));
    if (known != externals_.end()) return known->second;
    std::string id = add({std::string(office).append(type), std::string(target), true});
    externals_.emplace(target, id);
    return id;
}

std::string Relationships::xml() const {
    Xml xml;
    xml.open("Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
    for (std::size_t i = 0; i < links_.size(); ++i) {
        Attributes attributes{
            {"Id", "rId" + std::to_string(i + 1)}, {"Type", links_[i].type}, {"Target", links_[i].target}};
        if (links_[i].external) attributes.emplace_back("TargetMode", "External");
        xml.empty("Relationship", attributes);
    }
    return std::move(xml.close()).finish();
}

std::optional<std::string> external_target(std::string_view address) {
    constexpr std::array<std::string_view, 3> schemes = {"http://", "https://", "mailto:"};
    for (const std::string_view scheme : schemes) {
        if (!starts_with(address, scheme)) continue;
        const std::string_view rest = address.substr(scheme.size());
        const bool has_host = !rest.empty() && (is_letter_or_digit(rest.front()) ||
                                                static_cast<unsigned char>(rest.front()) >= 0x80U);
        std::string encoded = std::string(scheme) + percent_encoded(rest);
        if (!has_host || encoded.size() > longest_address) return std::nullopt;
        return encoded;
    }
    return std::nullopt;
}

}  // namespace wenshu::ooxml
