import CStart
import Glibc
import Verbs

start_give_environment_back()
let surroundings = Surroundings.ofProcess()
// Swift's own list of words has lost what is no UTF-8.
let words = (1..<max(1, Int(CommandLine.argc))).compactMap { place in
  CommandLine.unsafeArgv[place].map { String(typed: $0) }
}
switch CommandLineProgram.run(words, in: surroundings) {
case .ended(let status): exit(status)
case .screen(let request): exit(ScreenProgram.run(request, in: surroundings))
}
