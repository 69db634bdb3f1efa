// Reading attributes that come in several spellings.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIR_ATTRIBUTES_H
#define TTC_IMPORTERS_TIR_ATTRIBUTES_H

#include "importers/tir/KernelProgram.h"
#include <initializer_list>

namespace ttc::tir {

/// The first of `names` that `attrs` has and that is not none, or the text
/// "None".
const Attr *findFirst(const Attr &attrs,
                      std::initializer_list<std::string_view> names);

/// A whole number, also as text ("32").
std::optional<int64_t> integerOf(const Attr *attr);
/// A truth value, also as text or number.
std::optional<bool> truthOf(const Attr *attr);
/// Whole numbers of a list, also as text ("[32, 32]"); nothing if it is none.
std::optional<std::vector<int64_t>> integersOf(const Attr *attr);
/// The texts of a list; nothing if it is none.
std::optional<std::vector<std::string>> textsOf(const Attr *attr);

/// "Float16_b", "BFloat16", "bfloat16", "Bfp8_b", "float32", …; nothing if a
/// tile has no such format here. `isRounded` is set where the format stands for
/// another one ("float16" is computed in bfloat16).
std::optional<Format> formatOf(std::string_view text, bool &isRounded);
int64_t tileBytesOf(Format format);

/// Looks at the names of all attributes of a function: an unknown `tt.*` name
/// is an error.
void checkAttributeNames(const Module &module, const Function &function,
                         Problems &problems);

/// Cores from `tt.core_ranges`, `tt.core_grid` and their older names; one core
/// if none of them is there.
std::vector<CoreRange> coresOf(const Module &module, const Function &function,
                               Problems &problems);

} // namespace ttc::tir

#endif // TTC_IMPORTERS_TIR_ATTRIBUTES_H
