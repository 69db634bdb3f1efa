// Candidates from CLI11's own tree of commands; names from the daemon's
// capabilities.
// SPDX-License-Identifier: Apache-2.0
#include "Completion.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "ttc/client/PrivateDaemon.h"
#include <CLI/CLI.hpp>

namespace ttc::cli {
namespace {

using Words = std::vector<std::string>;

// A person waits for the TAB.
constexpr absl::Duration kPatience = absl::Milliseconds(500);

constexpr char kBash[] =
    R"(# bash completion of ttc: source this file, or put it in ~/.local/share/bash-completion/completions/ttc
_ttc() {
  local IFS=$'\n'
  COMPREPLY=($(ttc __complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _ttc ttc
)";

constexpr char kZsh[] = R"(#compdef ttc
# zsh completion of ttc: put this file as _ttc in a directory of $fpath
_ttc() {
  local -a candidates
  candidates=("${(@f)$(ttc __complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "${candidates[1]}" ]]; then
    compadd -a candidates
  else
    _files
  fi
}
if [[ "${funcstack[1]}" == _ttc ]]; then
  _ttc "$@"
else
  compdef _ttc ttc
fi
)";

constexpr char kFish[] =
    R"(# fish completion of ttc: put this file in ~/.config/fish/completions/ttc.fish
function __ttc_complete
  set -l words (commandline -opc) (commandline -ct)
  ttc __complete -- $words[2..-1] 2>/dev/null
end
complete -c ttc -a '(__ttc_complete)'
)";

/// Capabilities of a daemon that runs already; empty if none does.
v1::GetCapabilitiesResponse capabilitiesIfRunning(Session &session) {
  if (session.configuredServer().empty()) {
    auto paths = client::PrivatePaths::fromEnvironment();
    if (!paths.ok() || !client::daemonAge(paths->socket)) {
      return {};
    }
    session.common.server = "unix:" + paths->socket;
  }
  auto response =
      session.client(/*attempts=*/1).capabilities(session.call(kPatience));
  return response.ok() ? *std::move(response) : v1::GetCapabilitiesResponse();
}

Words deviceNames(Session &session) {
  Words names;
  v1::GetCapabilitiesResponse daemon = capabilitiesIfRunning(session);
  for (const auto &device : daemon.devices()) {
    names.push_back(device.name());
  }
  return names;
}

Words optionNames(Session &session, const std::string &suffix) {
  Words names;
  v1::GetCapabilitiesResponse daemon = capabilitiesIfRunning(session);
  for (const auto &option : daemon.options()) {
    names.push_back(option.name() + suffix);
  }
  return names;
}

Words targetNames(Session &session) {
  Words names;
  v1::GetCapabilitiesResponse daemon = capabilitiesIfRunning(session);
  for (const auto &target : daemon.targets()) {
    if (target.available()) {
      names.push_back(target.name());
    }
  }
  return names;
}

/// Values of an option, by its name. Empty: a file, or anything.
Words valuesOf(Session &session, const std::string &option) {
  if (option == "device") {
    return deviceNames(session);
  }
  if (option == "emit") {
    return targetNames(session);
  }
  if (option == "option") {
    return optionNames(session, "=");
  }
  if (option == "numerics") {
    return {"exact", "device"};
  }
  if (option == "input-kind") {
    return {"auto", "stablehlo", "ttir", "tir", "model"};
  }
  return {};
}

/// Values of a command's argument.
Words argumentsOf(Session &session, const std::string &command) {
  if (command == "devices") {
    return deviceNames(session);
  }
  if (command == "options") {
    return optionNames(session, "");
  }
  if (command == "completion") {
    return {"bash", "zsh", "fish"};
  }
  return {};
}

/// The option that `word` names, if it is one that takes a value.
const CLI::Option *takesValue(const CLI::App &app, const std::string &word) {
  const CLI::Option *option = word.size() > 1 && word[0] == '-'
                                  ? app.get_option_no_throw(word)
                                  : nullptr;
  return option != nullptr && option->get_expected_max() > 0 &&
                 option->get_type_size_max() > 0
             ? option
             : nullptr;
}

Words optionWords(const CLI::App &app) {
  Words words;
  for (const CLI::Option *option : app.get_options()) {
    for (const std::string &name : option->get_lnames()) {
      words.push_back("--" + name);
    }
    for (const std::string &name : option->get_snames()) {
      words.push_back("-" + name);
    }
  }
  return words;
}

Words commandWords(const CLI::App &app) {
  Words words;
  for (const CLI::App *sub :
       app.get_subcommands([](const CLI::App *) { return true; })) {
    words.push_back(sub->get_name());
  }
  return words;
}

const CLI::App *findCommand(const CLI::App &app, const std::string &name) {
  for (const CLI::App *sub :
       app.get_subcommands([](const CLI::App *) { return true; })) {
    if (sub->get_name() == name) {
      return sub;
    }
  }
  return nullptr;
}

Words candidates(Session &session, const CLI::App &app, const Words &words) {
  const CLI::App *at = &app;
  const CLI::Option *pending = nullptr;
  for (size_t i = 0; i + 1 < words.size(); ++i) {
    if (pending != nullptr) {
      if (pending->check_lname("server")) {
        session.common.server = words[i];
      }
      pending = nullptr;
    } else if (words[i][0] == '-') {
      pending = takesValue(*at, words[i]);
    } else if (const CLI::App *sub = findCommand(*at, words[i])) {
      at = sub;
    }
  }
  if (pending != nullptr) {
    return pending->get_lnames().empty()
               ? Words()
               : valuesOf(session, pending->get_lnames().front());
  }
  if (absl::StartsWith(words.back(), "-")) {
    return optionWords(*at);
  }
  Words commands = commandWords(*at);
  return commands.empty() ? argumentsOf(session, at->get_name()) : commands;
}

} // namespace

ExitCode printCompletionScript(Session &session, const std::string &shell) {
  for (const auto &[name, script] :
       {std::pair("bash", kBash), {"zsh", kZsh}, {"fish", kFish}}) {
    if (shell == name) {
      printOut(script);
      return ExitCode::Done;
    }
  }
  return session.fail(absl::InvalidArgumentError(absl::StrCat(
      "unknown shell `", shell, "`; known are `bash`, `zsh`, `fish`")));
}

ExitCode printCandidates(Session &session, const CLI::App &app,
                         const std::vector<std::string> &words) {
  Words typed = words;
  if (!typed.empty() && typed.front() == "--") {
    typed.erase(typed.begin());
  }
  if (typed.empty()) {
    typed.emplace_back();
  }
  std::string text;
  for (const std::string &candidate : candidates(session, app, typed)) {
    if (absl::StartsWith(candidate, typed.back())) {
      absl::StrAppend(&text, candidate, "\n");
    }
  }
  printOut(text);
  return ExitCode::Done;
}

} // namespace ttc::cli
