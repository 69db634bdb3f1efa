// SPDX-License-Identifier: Apache-2.0
#include "Call.h"

#include "Text.h"
#include <algorithm>

using namespace ttc;
using namespace ttc::runtime;
using namespace ttc::executable;

template <typename T> static const T *as(const Value *value) {
  return value ? std::get_if<T>(&value->data) : nullptr;
}

static bool isNone(const Value &value) {
  return std::holds_alternative<std::monostate>(value.data);
}

static std::string_view kindOf(const Value &value) {
  static constexpr std::string_view names[] = {
      "None",     "a bool",   "an integer", "a float", "a string",
      "a symbol", "a device", "a tensor",   "a list",  "an object"};
  return names[value.data.index()];
}

absl::StatusOr<Call> Call::make(const Program &program,
                                const Operation &operation,
                                const KernelRow &row, const Context &context,
                                const Resolver &resolver) {
  Call call;
  call.program = &program;
  call.operation = &operation;
  call.row = &row;
  call.context = &context;
  call.resolver = &resolver;
  call.results.resize(operation.results.size());
  if (row.results != anyResults && operation.results.size() != row.results) {
    return call.invalid(text("the program wants ", operation.results.size(),
                             " results, the call has ", row.results));
  }
  for (size_t i = 0; i < operation.arguments.size(); ++i) {
    TTC_TRY(call.bind(operation.arguments[i], i));
  }
  return call;
}

absl::Status Call::bind(const Argument &argument, size_t position) {
  const std::vector<std::string_view> &names = row->parameters;
  std::string_view name = argument.keyword;
  if (name.empty()) {
    if (position >= names.size()) {
      return invalid(
          text("argument ", position + 1, " of at most ", names.size()));
    }
    name = names[position];
  } else if (auto known = std::find(names.begin(), names.end(), name);
             known != names.end()) {
    name = *known;
  } else if (!isIgnoredParameter(name)) {
    return unsupported(
        text("unknown argument `", name, "`; known are ", listed(names)));
  }
  if (find(name)) {
    return invalid(text("argument `", name, "` is given twice"));
  }
  slots.push_back({name, &argument.value, isNone(argument.value)});
  return absl::OkStatus();
}

Call::Slot *Call::find(std::string_view name) {
  for (Slot &slot : slots) {
    if (slot.name == name) {
      return &slot;
    }
  }
  return nullptr;
}

const Value *Call::value(std::string_view name) {
  Slot *slot = find(name);
  if (!slot || isNone(*slot->value)) {
    return nullptr;
  }
  slot->read = true;
  return slot->value;
}

bool Call::has(std::string_view name) {
  Slot *slot = find(name);
  return slot && !isNone(*slot->value);
}

bool Call::isTensor(std::string_view name) {
  Slot *slot = find(name);
  return slot && as<TensorRef>(slot->value);
}

bool Call::isInteger(std::string_view name) {
  Slot *slot = find(name);
  return slot && (as<int64_t>(slot->value) || as<bool>(slot->value));
}

absl::Status Call::missing(std::string_view name) const {
  return invalid(text("argument `", name, "` is missing"));
}

absl::Status Call::wrongKind(const Slot &slot, std::string_view wanted) const {
  return invalid(text("argument `", slot.name, "` is ", kindOf(*slot.value),
                      "; ", wanted, " wanted"));
}

absl::StatusOr<DeviceTensor> Call::tensor(std::string_view name) {
  const Value *given = value(name);
  if (!given) {
    return missing(name);
  }
  const auto *reference = as<TensorRef>(given);
  return reference ? (*resolver)(reference->id)
                   : wrongKind(*find(name), "a tensor");
}

absl::StatusOr<std::optional<DeviceTensor>>
Call::optionalTensor(std::string_view name) {
  if (!has(name)) {
    return std::nullopt;
  }
  TTC_TRY_ASSIGN(DeviceTensor found, tensor(name));
  return found;
}

absl::StatusOr<std::vector<DeviceTensor>> Call::tensors(std::string_view name) {
  const Value *given = value(name);
  if (!given) {
    return missing(name);
  }
  const auto *list = as<List>(given);
  if (!list) {
    return wrongKind(*find(name), "a list of tensors");
  }
  std::vector<DeviceTensor> found;
  for (const Value &item : *list) {
    const auto *reference = as<TensorRef>(&item);
    if (!reference) {
      return wrongKind(*find(name), "a list of tensors");
    }
    TTC_TRY_ASSIGN(DeviceTensor element, (*resolver)(reference->id));
    found.push_back(std::move(element));
  }
  return found;
}

static std::optional<int64_t> integerOf(const Value &value) {
  if (const auto *integer = as<int64_t>(&value)) {
    return *integer;
  }
  if (const auto *flag = as<bool>(&value)) {
    return *flag;
  }
  return std::nullopt;
}

static std::optional<double> numberOf(const Value &value) {
  if (const auto *real = as<double>(&value)) {
    return *real;
  }
  std::optional<int64_t> integer = integerOf(value);
  return integer ? std::optional<double>(static_cast<double>(*integer))
                 : std::nullopt;
}

absl::StatusOr<int64_t> Call::integer(std::string_view name,
                                      std::optional<int64_t> otherwise) {
  const Value *given = value(name);
  if (!given) {
    return otherwise ? absl::StatusOr<int64_t>(*otherwise) : missing(name);
  }
  std::optional<int64_t> found = integerOf(*given);
  return found ? absl::StatusOr<int64_t>(*found)
               : wrongKind(*find(name), "an integer");
}

absl::StatusOr<double> Call::number(std::string_view name,
                                    std::optional<double> otherwise) {
  const Value *given = value(name);
  if (!given) {
    return otherwise ? absl::StatusOr<double>(*otherwise) : missing(name);
  }
  std::optional<double> found = numberOf(*given);
  return found ? absl::StatusOr<double>(*found)
               : wrongKind(*find(name), "a number");
}

absl::StatusOr<std::vector<int64_t>>
Call::integers(std::string_view name,
               std::optional<std::vector<int64_t>> otherwise) {
  const Value *given = value(name);
  if (!given) {
    return otherwise ? absl::StatusOr<std::vector<int64_t>>(*otherwise)
                     : missing(name);
  }
  std::vector<int64_t> found;
  if (std::optional<int64_t> single = integerOf(*given)) {
    found.push_back(*single);
    return found;
  }
  const auto *list = as<List>(given);
  for (size_t i = 0; list && i < list->size(); ++i) {
    if (std::optional<int64_t> item = integerOf((*list)[i])) {
      found.push_back(*item);
    }
  }
  return list && found.size() == list->size()
             ? absl::StatusOr<std::vector<int64_t>>(std::move(found))
             : wrongKind(*find(name), "a list of integers");
}

absl::StatusOr<std::vector<double>> Call::numbers(std::string_view name) {
  const Value *given = value(name);
  if (!given) {
    return missing(name);
  }
  std::vector<double> found;
  const auto *list = as<List>(given);
  for (size_t i = 0; list && i < list->size(); ++i) {
    if (std::optional<double> item = numberOf((*list)[i])) {
      found.push_back(*item);
    }
  }
  return list && found.size() == list->size()
             ? absl::StatusOr<std::vector<double>>(std::move(found))
             : wrongKind(*find(name), "a list of numbers");
}

absl::StatusOr<bool> Call::boolean(std::string_view name,
                                   std::optional<bool> otherwise) {
  const Value *given = value(name);
  if (!given) {
    return otherwise ? absl::StatusOr<bool>(*otherwise) : missing(name);
  }
  std::optional<int64_t> found = integerOf(*given);
  return found ? absl::StatusOr<bool>(*found != 0)
               : wrongKind(*find(name), "a bool");
}

absl::StatusOr<std::string> Call::string(std::string_view name,
                                         std::optional<std::string> otherwise) {
  const Value *given = value(name);
  if (!given) {
    return otherwise ? absl::StatusOr<std::string>(*otherwise) : missing(name);
  }
  const auto *found = as<std::string>(given);
  return found ? absl::StatusOr<std::string>(*found)
               : wrongKind(*find(name), "a string");
}

absl::StatusOr<std::string_view>
Call::symbol(std::string_view name, std::optional<std::string_view> otherwise) {
  const Value *given = value(name);
  if (!given) {
    return otherwise ? absl::StatusOr<std::string_view>(*otherwise)
                     : missing(name);
  }
  const auto *found = as<Symbol>(given);
  return found ? absl::StatusOr<std::string_view>(found->name)
               : wrongKind(*find(name), "a symbol of the library");
}

absl::StatusOr<DType> Call::dtype(std::string_view name,
                                  std::optional<DType> otherwise) {
  if (!has(name) && otherwise) {
    return *otherwise;
  }
  TTC_TRY_ASSIGN(std::string_view given, symbol(name));
  for (int i = 0; i <= static_cast<int>(DType::UInt8); ++i) {
    if (given == text("ttnn.", dtypeName(static_cast<DType>(i)))) {
      return static_cast<DType>(i);
    }
  }
  return invalid(text("argument `", name, "` is ", given,
                      "; a dtype such as ttnn.bfloat16 wanted"));
}

absl::StatusOr<const Object *> Call::object(std::string_view name) {
  const Value *given = value(name);
  if (!given) {
    return nullptr;
  }
  const auto *found = as<std::unique_ptr<Object>>(given);
  return found ? absl::StatusOr<const Object *>(found->get())
               : wrongKind(*find(name), "an object of the library");
}
