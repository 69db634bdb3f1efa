// A reader of safetensors files: a JSON header with names, dtypes and offsets, then the numbers.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// One entry of the header.
struct SafetensorsEntry {
    std::string dtype;
    uint64_t begin = 0, end = 0;  ///< in the file
};

/// Reads the header's JSON. Throws std::runtime_error where it is none.
class SafetensorsHeader {
public:
    explicit SafetensorsHeader(std::string_view text) : text(text) {}

    std::map<std::string, SafetensorsEntry> entries() {
        std::map<std::string, SafetensorsEntry> found;
        members([&](const std::string& name) {
            if (name == "__metadata__") {
                skip();
            } else {
                found[name] = entry();
            }
        });
        return found;
    }

private:
    [[noreturn]] static void fail() {
        throw std::runtime_error("a safetensors file has a header that cannot be read");
    }
    char next() {
        while (at < text.size() && std::string_view(" \t\r\n").find(text[at]) != text.npos) {
            ++at;
        }
        return at < text.size() ? text[at] : '\0';
    }
    void expect(char wanted) {
        if (next() != wanted) {
            fail();
        }
        ++at;
    }
    bool accept(char wanted) {
        if (next() != wanted) {
            return false;
        }
        ++at;
        return true;
    }

    template <class Use>
    void members(Use use) {
        expect('{');
        if (accept('}')) {
            return;
        }
        do {
            const std::string name = string();
            expect(':');
            use(name);
        } while (accept(','));
        expect('}');
    }

    SafetensorsEntry entry() {
        SafetensorsEntry made;
        members([&](const std::string& name) {
            if (name == "dtype") {
                made.dtype = string();
            } else if (name == "data_offsets") {
                expect('[');
                made.begin = number();
                expect(',');
                made.end = number();
                expect(']');
            } else {
                skip();
            }
        });
        return made;
    }

    uint64_t number() {
        next();
        uint64_t value = 0;
        const size_t begin = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
            value = 10 * value + static_cast<uint64_t>(text[at++] - '0');
        }
        if (at == begin) {
            fail();
        }
        return value;
    }

    std::string string() {
        expect('"');
        std::string value;
        while (at < text.size() && text[at] != '"') {
            const char c = text[at++];
            value += c == '\\' ? escape() : std::string(1, c);
        }
        expect('"');
        return value;
    }

    std::string escape() {
        if (at >= text.size()) {
            fail();
        }
        const char c = text[at++];
        constexpr std::string_view letters = "nrtbf", meant = "\n\r\t\b\f";
        if (const size_t index = letters.find(c); index != letters.npos) {
            return std::string(1, meant[index]);
        }
        return c == 'u' ? utf8(code_point()) : std::string(1, c);
    }

    uint32_t code_unit() {
        if (at + 4 > text.size()) {
            fail();
        }
        const uint32_t unit = std::stoul(std::string(text.substr(at, 4)), nullptr, 16);
        at += 4;
        return unit;
    }
    uint32_t code_point() {
        const uint32_t unit = code_unit();
        if (unit < 0xd800 || unit > 0xdbff || text.substr(at, 2) != "\\u") {
            return unit;
        }
        at += 2;
        return 0x10000 + ((unit - 0xd800) << 10) + (code_unit() - 0xdc00);
    }
    static std::string utf8(uint32_t point) {
        if (point < 0x80) {
            return std::string(1, static_cast<char>(point));
        }
        std::string bytes;
        int shift = point < 0x800 ? 6 : point < 0x10000 ? 12 : 18;
        const uint32_t first = shift == 6 ? 0xc0 : shift == 12 ? 0xe0 : 0xf0;
        bytes += static_cast<char>(first | (point >> shift));
        while (shift > 0) {
            shift -= 6;
            bytes += static_cast<char>(0x80 | ((point >> shift) & 0x3f));
        }
        return bytes;
    }

    /// A value of any kind.
    void skip() {
        if (next() == '"') {
            string();
        } else if (next() == '{') {
            members([&](const std::string&) { skip(); });
        } else if (accept('[')) {
            while (!accept(']')) {
                skip();
                accept(',');
            }
        } else {
            const size_t begin = at;
            while (at < text.size() && std::string_view(",]} \t\r\n").find(text[at]) == text.npos) {
                ++at;
            }
            if (at == begin) {
                fail();
            }
        }
    }

    std::string_view text;
    size_t at = 0;
};

/// An open file. Throws std::runtime_error, naming the file, if it cannot be read, is cut short or
/// lacks a name.
class SafetensorsFile {
public:
    explicit SafetensorsFile(const std::filesystem::path& path)
        : path(path), file(path, std::ios::binary) {
        uint64_t size = 0;
        std::error_code error;
        const uint64_t total = std::filesystem::file_size(path, error);
        if (error || !file.read(reinterpret_cast<char*>(&size), 8) || size > total) {
            fail("cannot be read");
        }
        std::string header(size, '\0');
        if (!file.read(header.data(), static_cast<std::streamsize>(size))) {
            fail("is cut short");
        }
        entries = SafetensorsHeader(header).entries();
        for (auto& [name, entry] : entries) {
            entry.begin += 8 + size;
            entry.end += 8 + size;
            if (entry.begin > entry.end || entry.end > total) {
                fail("is cut short in `" + name + "`");
            }
        }
    }

    /// The numbers of `name`, row by row.
    template <class Number>
    std::vector<Number> read(const std::string& name) {
        const auto found = entries.find(name);
        if (found == entries.end()) {
            fail("has no `" + name + "`");
        }
        const SafetensorsEntry& entry = found->second;
        std::string bytes(entry.end - entry.begin, '\0');
        file.clear();
        file.seekg(static_cast<std::streamoff>(entry.begin));
        if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
            fail("is cut short in `" + name + "`");
        }
        return convert<Number>(bytes, entry.dtype);
    }

private:
    [[noreturn]] void fail(const std::string& what) const {
        throw std::runtime_error("`" + path.string() + "` " + what);
    }

    template <class Number>
    std::vector<Number> convert(const std::string& bytes, const std::string& dtype) const {
        if (dtype == "F32") {
            return elements<Number, float>(bytes);
        } else if (dtype == "F64") {
            return elements<Number, double>(bytes);
        } else if (dtype == "I64" || dtype == "U64") {
            return elements<Number, int64_t>(bytes);
        } else if (dtype == "I32") {
            return elements<Number, int32_t>(bytes);
        } else if (dtype == "U32") {
            return elements<Number, uint32_t>(bytes);
        } else if (dtype == "I16") {
            return elements<Number, int16_t>(bytes);
        } else if (dtype == "U16") {
            return elements<Number, uint16_t>(bytes);
        } else if (dtype == "I8") {
            return elements<Number, int8_t>(bytes);
        } else if (dtype == "U8" || dtype == "BOOL") {
            return elements<Number, uint8_t>(bytes);
        } else if (dtype == "BF16") {
            return elements<Number, uint16_t>(bytes, from_bfloat16);
        } else if (dtype == "F16") {
            return elements<Number, uint16_t>(bytes, from_float16);
        }
        fail("has numbers of the dtype `" + dtype + "`, which is not known");
    }

    template <class Number, class Stored, class Decode>
    static std::vector<Number> elements(const std::string& bytes, Decode decode) {
        std::vector<Number> numbers(bytes.size() / sizeof(Stored));
        for (size_t i = 0; i < numbers.size(); ++i) {
            Stored stored;
            std::memcpy(&stored, bytes.data() + i * sizeof(Stored), sizeof(Stored));
            numbers[i] = static_cast<Number>(decode(stored));
        }
        return numbers;
    }
    template <class Number, class Stored>
    static std::vector<Number> elements(const std::string& bytes) {
        return elements<Number, Stored>(bytes, [](Stored stored) { return stored; });
    }

    static float from_bfloat16(uint16_t bits) {
        return std::bit_cast<float>(static_cast<uint32_t>(bits) << 16);
    }
    static float from_float16(uint16_t bits) {
        const int exponent = (bits >> 10) & 31, mantissa = bits & 1023;
        const float value = exponent == 31 ? (mantissa ? NAN : INFINITY)
                            : exponent == 0
                                ? std::ldexp(static_cast<float>(mantissa), -24)
                                : std::ldexp(static_cast<float>(mantissa + 1024), exponent - 25);
        return bits & 0x8000 ? -value : value;
    }

    std::filesystem::path path;
    std::ifstream file;
    std::map<std::string, SafetensorsEntry> entries;
};

}  // namespace model
