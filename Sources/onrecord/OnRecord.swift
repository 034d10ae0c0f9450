import ArgumentParser

/// Who said what, about whom, where and when.
@main
struct OnRecord: AsyncParsableCommand {
  func run() async throws {}
}
