# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# check.rb FORMULA ARCHIVE   does what Homebrew does with a formula, where there is no Homebrew: looks at the archive's
#                            digest, installs from it into a folder of its own, and runs the formula's test.
# Only the words that our formula uses are here. What it depends on has to be on the machine.

require "digest"
require "fileutils"
require "pathname"
require "tmpdir"

SCRATCH = Pathname(Dir.mktmpdir("infra-formula-"))
at_exit { FileUtils.remove_entry(SCRATCH) }
HOMEBREW_PREFIX = SCRATCH/"homebrew"

class Formula
  class << self
    attr_reader :said, :test_block

    %i[desc homepage url version sha256 license depends_on].each do |word|
      define_method(word) { |value| ((@said ||= {})[word] ||= []) << value }
    end

    def test(&block)
      @test_block = block
    end
  end

  def prefix
    HOMEBREW_PREFIX/"Cellar"/self.class.name.downcase/self.class.said[:version].first
  end

  def bin
    prefix/"bin"
  end

  def testpath
    SCRATCH/"test"
  end

  def std_cmake_args
    ["-DCMAKE_INSTALL_PREFIX=#{prefix}", "-DCMAKE_INSTALL_LIBDIR=lib", "-DCMAKE_BUILD_TYPE=Release", "-Wno-dev",
     "-DBUILD_TESTING=OFF"]
  end

  def system(*command)
    words = command.map(&:to_s)
    puts "==> #{words.join(" ")}"
    Kernel.system(*words) || raise("#{words.first} ended with #{$?&.exitstatus.inspect}")
  end

  def shell_output(command)
    output = `#{command}`
    $?.success? || raise("#{command} ended with #{$?.exitstatus}")
    output
  end

  def assert_match(expected, actual)
    actual.include?(expected) || raise("#{expected.inspect} is not in #{actual.inspect}")
  end
end

formula, archive = ARGV
load File.expand_path(formula)
said = Infra.said
said.each_value { |values| values.each { |value| raise "a word was not filled in: #{value}" if value.to_s.include?("@") } }
raise "the description is too long for Homebrew" if said[:desc].first.length > 80
raise "the archive has another digest" if Digest::SHA256.file(archive).hexdigest != said[:sha256].first

source = SCRATCH/"source"
source.mkpath
Kernel.system("tar", "-xf", archive, "--strip-components=1", "-C", source.to_s) || raise("no archive")
Dir.chdir(source) { Infra.new.install }
infra = Infra.new
infra.testpath.mkpath
Dir.chdir(infra.testpath) { infra.instance_eval(&Infra.test_block) }
puts "the formula of infra #{said[:version].first} installs, and passes its own test"
