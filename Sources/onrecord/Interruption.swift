import Dispatch
import Foundation

/// Turns Ctrl-C and a polite kill into one call; the second one ends the process at once.
final class Interruption {
  private let sources: [any DispatchSourceSignal]

  init(_ interrupt: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        interrupt()
        signal(number, SIG_DFL)
      }
      source.activate()
      return source
    }
  }

  func end() { for source in sources { source.cancel() } }
}
