// Subcommands, their options and their help, in CLI11's terms.
// SPDX-License-Identifier: Apache-2.0
#include "CommandLine.h"

#include "CompileCommand.h"
#include "Completion.h"
#include "InfoCommands.h"
#include "Nearest.h"
#include "ProfileCommand.h"
#include "RunCommand.h"
#include "ShowCommand.h"
#include "absl/strings/str_cat.h"
#include <CLI/CLI.hpp>
#include <cstdio>
#include <functional>

namespace ttc::cli {
namespace {

/// What the parsed words amount to. The command is set by the subcommand that
/// was given.
struct Invocation {
  CompileArguments compile;
  RunArguments run;
  std::string name;
  std::string keyA, keyB;
  size_t limit = 50;
  size_t topLimit = 20;
  size_t headLines = 40;
  std::string shell;
  std::function<ExitCode()> command;
};

void addCommon(CLI::App &app, CommonOptions &common) {
  app.add_option("--server", common.server,
                 "Daemon to ask: unix:PATH or HOST:PORT (default: $TTC_SERVER, "
                 "else this user's private daemon)")
      ->type_name("ADDR");
  app.add_flag("--json", common.json,
               "Print exactly one line of JSON, last on standard output");
  app.add_option("--timeout", common.timeout,
                 "Give up after this long, with exit code 5 (default: none for "
                 "compile and run, else 60)")
      ->type_name("SECONDS")
      ->check(CLI::PositiveNumber);
}

CLI::App *addCommand(CLI::App &parent, Session &session, Invocation &run,
                     const std::string &name, const std::string &help,
                     std::function<ExitCode()> command) {
  CLI::App *app = parent.add_subcommand(name, help);
  addCommon(*app, session.common);
  app->callback(
      [&run, command = std::move(command)] { run.command = command; });
  return app;
}

/// Sizes of dynamic dimensions; several flags add up.
template <typename Arguments> void addSizes(CLI::App &command, Arguments &to) {
  command
      .add_option("--dim", to.dims,
                  "Sizes of a dynamic dimension, b=8 or x:0=8; several, "
                  "b=1,8, give a specialization each")
      ->type_name("NAME=SIZE[,SIZE]")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command
      .add_option("--shape", to.shapes,
                  "Shapes of an argument with dynamic dimensions, x=8x784")
      ->type_name("NAME=SHAPE[,SHAPE]")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void addCompile(CLI::App &app, Session &session, Invocation &run) {
  CompileArguments &to = run.compile;
  CLI::App *command =
      addCommand(app, session, run, "compile",
                 "Compile a graph and write the export directory",
                 [&] { return runCompile(session, run.compile); });
  command
      ->add_option("GRAPH", to.graph,
                   "File to compile, or - for standard input")
      ->required();
  command
      ->add_option("-o,--output", to.output,
                   "Directory to write, as a whole or not at all")
      ->type_name("DIR");
  command
      ->add_option("--emit", to.emit,
                   "What to make: python (default), executable (model.ttx, "
                   "ttc's own format, not tt-mlir's .ttnn)")
      ->type_name("TARGET[,TARGET]")
      ->delimiter(',')
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command
      ->add_option("--device", to.devices,
                   "Device to compile for; may be repeated")
      ->type_name("NAME")
      ->delimiter(',')
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command
      ->add_option("--device-profile", to.deviceProfiles,
                   "File with a device profile of your own; may be repeated")
      ->type_name("FILE")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command
      ->add_option("--option", to.options,
                   "Compile option; may be repeated (see `ttc options`)")
      ->type_name("NAME=VALUE")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  addSizes(*command, to);
  command
      ->add_option("-O", to.optimizationLevel,
                   "Short for --option optimization_level=N")
      ->type_name("N");
  command
      ->add_option("--input-kind", to.inputKind,
                   "What GRAPH is: auto, stablehlo, ttir, tir or model")
      ->type_name("KIND");
  command->add_flag("--force", to.force,
                    "Replace DIR even if ttc did not write it");
  command->add_flag("--recompile", to.recompile,
                    "Compile even if the cache has it");
}

void addRunOutputs(CLI::App &command, RunArguments &to) {
  command
      .add_option("--outputs", to.outputs,
                  "File to write, .npz or .safetensors: out0, out1, ...")
      ->type_name("FILE");
  command
      .add_option("--profile", to.profile,
                  "Directory to write the profile to (see `ttc profile`)")
      ->type_name("DIR");
  command
      .add_option("--numerics", to.numerics,
                  "exact (f32) or device (rounded as the chip does)")
      ->type_name("WORD");
}

void addRun(CLI::App &app, Session &session, Invocation &run) {
  RunArguments &to = run.run;
  CLI::App *command =
      addCommand(app, session, run, "run",
                 "Run a graph or an export on a simulated device, or by ttnn",
                 [&] { return runRun(session, run.run); });
  command
      ->add_option("PROGRAM", to.program,
                   "Graph, export directory or model.ttx")
      ->required();
  command
      ->add_option("--inputs", to.inputs,
                   "File with the inputs, .npz or .safetensors: arg0, arg1, "
                   "... or the arguments' names")
      ->type_name("FILE");
  command
      ->add_option("--random-inputs", to.seed,
                   "Draw the inputs from this seed instead")
      ->type_name("SEED");
  addRunOutputs(*command, to);
  command
      ->add_option("--device", to.device,
                   "sim:NAME or NAME (default: what it was compiled for), or "
                   "ttnn:N[@NAME] for card N under the real ttnn")
      ->type_name("NAME");
  command
      ->add_option("--device-profile", to.deviceProfile,
                   "File with a device profile of your own")
      ->type_name("FILE");
  command
      ->add_option("--option", to.options,
                   "Compile option; may be repeated (see `ttc options`)")
      ->type_name("NAME=VALUE")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  addSizes(*command, to);
  command
      ->add_option("--input-kind", to.inputKind,
                   "What a graph is: auto, stablehlo, ttir, tir or model")
      ->type_name("KIND");
  command->add_flag("--recompile", to.recompile,
                    "Compile even if the cache has it");
}

void addCache(CLI::App &app, Session &session, Invocation &run) {
  CLI::App *cache = app.add_subcommand("cache", "Look into the daemon's cache");
  cache->require_subcommand(1);
  addCommand(*cache, session, run, "stats", "Counters and sizes",
             [&] { return runCacheStats(session); });
  CLI::App *list =
      addCommand(*cache, session, run, "list", "Entries, the last used first",
                 [&] { return runCacheList(session, run.limit); });
  list->add_option("--limit", run.limit, "How many to show (default: 50)")
      ->type_name("N")
      ->check(CLI::PositiveNumber);
  CLI::App *explain =
      addCommand(*cache, session, run, "explain", "Why two keys differ",
                 [&] { return runCacheExplain(session, run.keyA, run.keyB); });
  explain->add_option("A", run.keyA, "Key, or at least 6 digits of it")
      ->required();
  explain->add_option("B", run.keyB, "Key, or at least 6 digits of it")
      ->required();
}

void addInfo(CLI::App &app, Session &session, Invocation &run) {
  addCommand(app, session, run, "devices", "Devices that can be compiled for",
             [&] { return runDevices(session, run.name); })
      ->add_option("NAME", run.name, "Show the whole profile of one");
  addCommand(app, session, run, "options", "Compile options and their meaning",
             [&] { return runOptions(session, run.name); })
      ->add_option("NAME", run.name, "Show all about one");
  addCommand(app, session, run, "status",
             "Whether the daemon is ready; exits 0 only then",
             [&] { return runStatus(session); });
  addCommand(app, session, run, "version", "Version of this program",
             [&] { return runVersion(session); });
}

void addProfile(CLI::App &app, Session &session, Invocation &run) {
  CLI::App *profile =
      addCommand(app, session, run, "profile", "Show the top of a profile",
                 [&] { return runProfile(session, run.name, run.topLimit); });
  profile->add_option("DIR", run.name, "What `ttc run --profile` wrote")
      ->required();
  profile
      ->add_option("--limit", run.topLimit,
                   "How many operations to show (default: 20)")
      ->type_name("N")
      ->check(CLI::PositiveNumber);
}

void addShow(CLI::App &app, Session &session, Invocation &run) {
  CLI::App *show =
      addCommand(app, session, run, "show", "Show what an export holds",
                 [&] { return runShow(session, run.name, run.headLines); });
  show->add_option("EXPORT", run.name, "Directory that `ttc compile` wrote")
      ->required();
  show->add_option("--lines", run.headLines,
                   "How many lines of its code to show (default: 40)")
      ->type_name("N")
      ->check(CLI::NonNegativeNumber);
}

void addCompletion(CLI::App &app, Session &session, Invocation &run) {
  addCommand(app, session, run, "completion",
             "Print the completion script of a shell",
             [&] { return printCompletionScript(session, run.shell); })
      ->add_option("SHELL", run.shell, "bash, zsh or fish")
      ->required();
}

/// The subcommand that the words reached.
const CLI::App *reached(const CLI::App &app) {
  const CLI::App *at = &app;
  while (!at->get_subcommands().empty()) {
    at = at->get_subcommands().front();
  }
  return at;
}

/// "; did you mean `--x`?" for the first option that `app` does not have.
std::string optionHint(const CLI::App &app, int argc, const char *const *argv) {
  std::vector<std::string> known;
  for (const CLI::Option *option : app.get_options()) {
    for (const std::string &name : option->get_lnames()) {
      known.push_back("--" + name);
    }
  }
  for (int i = 1; i < argc; ++i) {
    std::string word(argv[i]);
    word = word.substr(0, word.find('='));
    bool isOption = word.rfind("--", 0) == 0 && word.size() > 2;
    if (isOption &&
        std::find(known.begin(), known.end(), word) == known.end()) {
      std::string near = nearest(word, known);
      return near.empty() ? "" : absl::StrCat("; did you mean `", near, "`?");
    }
  }
  return "";
}

/// "unknown command `x`; did you mean `y`?", or "" if the next word is not the
/// trouble. `depth`: how many were understood.
std::string wrongCommand(const CLI::App &app, int depth, int argc,
                         const char *const *argv) {
  std::vector<std::string> known;
  for (const CLI::App *sub :
       app.get_subcommands([](const CLI::App *) { return true; })) {
    known.push_back(sub->get_name());
  }
  if (known.empty() || argc <= depth + 1 || argv[depth + 1][0] == '-') {
    return "";
  }
  std::string word = argv[depth + 1];
  return absl::StrCat("unknown command `", word, "`; ",
                      didYouMean(word, known));
}

/// "ttc cache list"
std::string pathOf(const CLI::App &app) {
  return app.get_parent() == nullptr
             ? app.get_name()
             : pathOf(*app.get_parent()) + " " + app.get_name();
}

ExitCode usageError(Session &session, const CLI::App &app,
                    const CLI::ParseError &error, int argc,
                    const char *const *argv) {
  // The parser may have stopped before it came to it.
  for (int i = 1; i < argc; ++i) {
    session.common.json |= std::string_view(argv[i]) == "--json";
  }
  const CLI::App *at = reached(app);
  std::string path = pathOf(*at);
  int depth = static_cast<int>(std::count(path.begin(), path.end(), ' '));
  std::string message = wrongCommand(*at, depth, argc, argv);
  if (message.empty()) {
    message = error.what() + optionHint(*at, argc, argv);
  }
  return session.fail(absl::InvalidArgumentError(
      absl::StrCat(message, "\n  `", path, " --help` tells how it is used")));
}

} // namespace

ExitCode runCommandLine(Session &session, int argc, const char *const *argv) {
  Invocation run;
  CLI::App app("ttc compiles graphs for Tenstorrent hardware: it asks a ttcd "
               "daemon, and starts a private one if none is named.",
               "ttc");
  app.set_version_flag("--version", std::string(client::clientVersion()));
  app.require_subcommand(1);
  app.footer(
      "Exit codes: 0 done, 1 the program has errors, 2 usage, 3 service "
      "unavailable,\n4 compiler crash, 5 deadline or cancelled, 6 cannot "
      "write here.");
  addCommon(app, session.common);
  addCompile(app, session, run);
  addRun(app, session, run);
  addCache(app, session, run);
  addInfo(app, session, run);
  addProfile(app, session, run);
  addShow(app, session, run);
  addCompletion(app, session, run);
  if (argc > 1 && std::string_view(argv[1]) == "__complete") {
    return printCandidates(session, app, {argv + 2, argv + argc});
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success &success) {
    return static_cast<ExitCode>(app.exit(success)); // --help, --version
  } catch (const CLI::ParseError &error) {
    return usageError(session, app, error, argc, argv);
  }
  return run.command();
}

} // namespace ttc::cli
