import Glibc
import Verbs

let surroundings = Surroundings.ofProcess()
switch CommandLineProgram.run(Array(CommandLine.arguments.dropFirst()), in: surroundings) {
case .ended(let status): exit(status)
case .screen(let request): exit(ScreenProgram.run(request, in: surroundings))
}
