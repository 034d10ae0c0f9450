public import Foundation

/// The built command line, run as a user would.
public struct Program: Sendable {
  public struct Outcome: Sendable {
    public var status: Int32
    public var output: String
    public var error: String
  }

  private let executable: URL
  private let folder: URL

  /// The program beside the tests that run, working in a folder.
  public init(in folder: TemporaryFolder) {
    executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "onrecord")
    self.folder = folder.url
  }

  /// Runs to the end; standard input is what is given, or nothing.
  public func run(_ arguments: String..., input: Data = Data(), environment: [String: String] = [:]) throws -> Outcome {
    try run(arguments, input: input, environment: environment)
  }

  public func run(_ arguments: [String], input: Data = Data(), environment: [String: String] = [:]) throws -> Outcome {
    let process = prepared(executable, arguments, environment)
    return try finish(process, input)
  }

  /// Runs a line of the shell in which `onrecord` is the program.
  public func shell(_ line: String) throws -> Outcome {
    let script = "onrecord() { '\(executable.path)' \"$@\"; }; \(line)"
    return try finish(prepared(URL(filePath: "/bin/bash"), ["-c", script], [:]), Data())
  }

  /// Starts the program, kills it after some seconds with SIGKILL, and tells whether it was still at work.
  public func kill(afterSeconds seconds: Double, _ arguments: [String]) throws -> Bool {
    let process = prepared(executable, arguments, [:])
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    let wasAtWork = process.isRunning
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return wasAtWork
  }

  /// Starts the program, sends it a signal after some seconds, and waits for it.
  public func signal(_ number: Int32, afterSeconds seconds: Double, _ arguments: [String]) throws -> Outcome {
    let process = prepared(executable, arguments, [:])
    let error = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = error
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    Foundation.kill(process.processIdentifier, number)
    let text = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: "", error: String(decoding: text, as: UTF8.self))
  }

  private func prepared(_ executable: URL, _ arguments: [String], _ environment: [String: String]) -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return process
  }

  private func finish(_ process: Process, _ input: Data) throws -> Outcome {
    let files = try ["in", "out", "err"].map { name in
      let url = folder.appending(path: ".\(name)-\(UUID().uuidString)")
      try input.write(to: url)
      return url
    }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOf: files[1], encoding: .utf8),
      error: try String(contentsOf: files[2], encoding: .utf8))
  }
}

extension Program {
  /// The program was built with optimization, so that large inputs are in reach.
  public static var isRelease: Bool {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path.contains("/release/")
  }
}
