import ArgumentParser
struct ActorsCommand: ParsableCommand { func run() throws {} }
