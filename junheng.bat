@echo off
rem Starts Junheng from an unpacked archive on Windows: with runtime\ if it is there, else with JAVA_HOME, else with java on the PATH.
setlocal
chcp 65001 >nul
set "root=%~dp0"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if exist "%root%runtime\bin\java.exe" set "java=%root%runtime\bin\java.exe"
for %%j in ("%root%lib\junheng-cli-*.jar") do set "jar=%%~fj"
set "level=-XX:TieredStopAtLevel=1"
set "program=-jar "%jar%""
for %%c in (serve backup restore users audit) do if "%~1"=="%%c" set "program=-cp "%jar%;%root%lib\server\*" org.junheng.cli.Junheng"
if "%~1"=="serve" set "level=-XX:+ExitOnOutOfMemoryError"
"%java%" -Xshare:auto -XX:+UseSerialGC %level% -XX:-UsePerfData -Xlog:disable -Dfile.encoding=UTF-8 %program% %*
exit /b %ERRORLEVEL%
